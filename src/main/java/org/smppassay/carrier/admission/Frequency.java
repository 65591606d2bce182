package org.smppassay.carrier.admission;

import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.AddressPatterns;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.scenario.carrier.FrequencyFilter;
import org.smppassay.world.RunCalendar;

/**
 * Objects to messages to a number that has had enough of them in a natural period of the calendar. A long message counts once:
 * its later segments go the way of the first. Safe on all loops.
 */
final class Frequency implements Filter.Rule {
    private static final int HOURS = 24;

    private final int most;
    private final boolean hourly;
    private final RunCalendar calendar;
    private final CarrierCounters counters;
    private final NumberTally tally = new NumberTally();

    Frequency(FrequencyFilter spec, RunCalendar calendar, CarrierCounters counters) {
        this.most = spec.most();
        this.hourly = spec.per() == FrequencyFilter.Period.HOUR;
        this.calendar = calendar;
        this.counters = counters;
    }

    @Override
    public @Nullable String objection(Submission submission) {
        long number = AddressPatterns.number(submission.destination());
        if (number < 0) {
            return null;
        }
        long now = submission.nowNanos();
        long period = hourly ? (long) calendar.dayAt(now) * HOURS + calendar.hourAt(now) : calendar.dayAt(now);
        int count = submission.first() ? tally.add(number, period) : tally.of(number, period);
        if (count == NumberTally.NO_ROOM) {
            counters.count(CarrierCount.UNTALLIED);
        }
        return count > most ? "frequency" : null;
    }
}
