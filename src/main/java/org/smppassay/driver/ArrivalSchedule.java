package org.smppassay.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.OpeningHours.Span;

/** Every day's messages evenly over that day's windows. Confined to one thread. */
final class ArrivalSchedule implements Schedule {
    private final OpeningHours hours;
    private final int lastDay;
    private final int perDay;
    private Spread spread = new Spread(List.of(), 0);
    private int day;
    private int placeInDay;
    private long remaining;
    private long intendedNanos;
    private long windowEndNanos;

    /**
     * @param hours when messages may be sent
     * @param firstDay from 1
     * @param days how many, at least 1, each with an hour to send in
     * @param perDay messages on each day, at least 1
     */
    ArrivalSchedule(OpeningHours hours, int firstDay, int days, int perDay) {
        this.hours = hours;
        this.lastDay = firstDay + days - 1;
        this.perDay = perDay;
        this.remaining = (long) days * perDay;
        startDay(firstDay);
    }

    @Override
    public boolean hasNext() {
        return day <= lastDay;
    }

    @Override
    public long intendedNanos() {
        return intendedNanos;
    }

    @Override
    public long windowEndNanos() {
        return windowEndNanos;
    }

    @Override
    public int day() {
        return day;
    }

    @Override
    public int lastDay() {
        return lastDay;
    }

    @Override
    public long remaining() {
        return remaining;
    }

    @Override
    public @Nullable Addressee addressee() {
        return null;
    }

    @Override
    public void advance() {
        remaining--;
        placeInDay++;
        if (placeInDay == perDay) {
            startDay(day + 1);
        } else {
            place();
        }
    }

    private void startDay(int next) {
        day = next;
        placeInDay = 0;
        if (hasNext()) {
            spread = new Spread(hours.on(next), perDay);
            place();
        }
    }

    private void place() {
        Span turn = spread.at(placeInDay);
        intendedNanos = turn.fromNanos();
        windowEndNanos = turn.untilNanos();
    }
}
