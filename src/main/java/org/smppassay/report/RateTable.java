package org.smppassay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.smppassay.evaluation.Breakdown.Cell;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.wording.Language;

/**
 * Delivery rates: operators down, days across, totals at both ends.
 *
 * @param days the days' titles
 * @param rows one an operator, and last one for all of them if there are several
 */
record RateTable(List<String> days, List<Row> rows) {

    /**
     * One operator.
     *
     * @param rates one a day, in the order of the titles
     * @param total the rate over all days
     * @param attempted messages the total rests on
     * @param overall it stands for all operators
     */
    record Row(String operator, List<String> rates, String total, String attempted, boolean overall) {}

    static RateTable of(RunResult result, Language language) {
        List<String> days = result.breakdown().days().stream()
                .map(day -> language.say("summary.day", day.group()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (Tally operator : result.breakdown().operators()) {
            List<String> rates = result.breakdown().days().stream()
                    .map(day -> Figures.rate(rate(result.breakdown().cells(), operator.group(), day.group())))
                    .toList();
            rows.add(row(operator.group(), rates, operator.rate(), operator.attempted(), false));
        }
        if (result.breakdown().operators().size() != 1
                && !result.breakdown().days().isEmpty()) {
            rows.add(overall(result, language));
        }
        return new RateTable(days, rows);
    }

    /** The same without the days behind the first so many; totals are still over all days. */
    RateTable firstDays(int most) {
        return new RateTable(
                days.stream().limit(most).toList(),
                rows.stream()
                        .map(row -> new Row(
                                row.operator(),
                                row.rates().stream().limit(most).toList(),
                                row.total(),
                                row.attempted(),
                                row.overall()))
                        .toList());
    }

    boolean isEmpty() {
        return rows.isEmpty() || days.isEmpty();
    }

    private static Row overall(RunResult result, Language language) {
        List<String> rates = result.breakdown().days().stream()
                .map(day -> Figures.rate(day.rate()))
                .toList();
        List<Tally> operators = result.breakdown().operators();
        long attempted = operators.stream().mapToLong(Tally::attempted).sum();
        long delivered = operators.stream().mapToLong(Tally::delivered).sum();
        OptionalDouble rate =
                attempted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) delivered / attempted);
        return row(language.say("summary.all"), rates, rate, attempted, true);
    }

    private static Row row(String operator, List<String> rates, OptionalDouble total, long attempted, boolean overall) {
        return new Row(operator, rates, Figures.rate(total), Figure.count(attempted), overall);
    }

    private static OptionalDouble rate(List<Cell> cells, String operator, String day) {
        for (Cell cell : cells) {
            if (cell.operator().equals(operator) && Integer.toString(cell.day()).equals(day)) {
                return cell.tally().rate();
            }
        }
        return OptionalDouble.empty();
    }
}
