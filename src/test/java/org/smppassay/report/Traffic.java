package org.smppassay.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.smppassay.evaluation.Breakdown.Cell;
import org.smppassay.evaluation.Counts;
import org.smppassay.evaluation.Counts.Receipts;
import org.smppassay.evaluation.Counts.Replies;
import org.smppassay.evaluation.Tally;

/** Made-up traffic whose books balance: all that did not arrive failed, between 17 and 18 o'clock. */
final class Traffic {
    private static final List<String> OPERATORS = List.of("china-mobile", "china-unicom", "china-telecom");
    private static final int[] HOURS = {8, 11, 12, 17, 18};

    private final long[] perDay;
    private final long[][] delivered;

    /**
     * @param perDay messages attempted a day, by operator
     * @param delivered messages delivered, by operator and day
     */
    Traffic(long[] perDay, long[][] delivered) {
        this.perDay = perDay;
        this.delivered = delivered;
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (int operator = 0; operator < perDay.length; operator++) {
            for (int day = 0; day < days(); day++) {
                String name = OPERATORS.get(operator);
                cells.add(new Cell(name, day + 1, tally(name, perDay[operator], delivered[operator][day])));
            }
        }
        return cells;
    }

    List<Tally> byOperator() {
        return IntStream.range(0, perDay.length)
                .mapToObj(operator -> tally(
                        OPERATORS.get(operator),
                        perDay[operator] * days(),
                        Arrays.stream(delivered[operator]).sum()))
                .toList();
    }

    List<Tally> byDay() {
        return IntStream.range(0, days())
                .mapToObj(day -> tally(Integer.toString(day + 1), allPerDay(), deliveredOn(day)))
                .toList();
    }

    List<Tally> byHour() {
        List<Tally> hours = new ArrayList<>();
        for (int day = 0; day < days(); day++) {
            for (int hour : HOURS) {
                long attempted = allPerDay() / HOURS.length;
                long lost = hour == 17 ? allPerDay() - deliveredOn(day) : 0;
                hours.add(tally("day " + (day + 1) + " " + hour, attempted, attempted - lost));
            }
        }
        return hours;
    }

    long attempted() {
        return allPerDay() * days();
    }

    long arrived() {
        return IntStream.range(0, days()).mapToLong(this::deliveredOn).sum();
    }

    Counts counts(Receipts receipts, Replies replies) {
        long attempted = attempted();
        long failed = attempted - arrived();
        long odd = receipts.duplicate();
        return new Counts(
                attempted, 0, attempted, attempted, 0, 0, arrived(), failed, 0, 0, odd, odd, odd, odd, 0, attempted,
                receipts, replies);
    }

    static Tally tally(String group, long attempted, long delivered) {
        return new Tally(group, attempted, attempted, 0, 0, delivered, attempted - delivered, 0, 0);
    }

    private int days() {
        return delivered[0].length;
    }

    private long allPerDay() {
        return Arrays.stream(perDay).sum();
    }

    private long deliveredOn(int day) {
        return Arrays.stream(delivered).mapToLong(operator -> operator[day]).sum();
    }
}
