package org.smppassay.run;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.smppassay.evaluation.Outage;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.criteria.KnownOutage;
import org.smppassay.world.RunCalendar;

/** Lays outages known from elsewhere on the clock of observations. */
public final class KnownOutages {
    private KnownOutages() {}

    /** Those that the criteria name. */
    public static List<Outage> of(Criteria criteria, RunCalendar calendar) {
        return criteria.integrity().stream()
                .flatMap(integrity -> integrity.outages().stream())
                .map(outage -> on(calendar, outage))
                .toList();
    }

    /** Those that the criteria name, where days last as long as they do. */
    public static List<Outage> inRealTime(Criteria criteria) {
        return of(criteria, RunCalendar.real(LocalDate.EPOCH));
    }

    private static Outage on(RunCalendar calendar, KnownOutage outage) {
        Duration sinceMidnight = Duration.ofNanos(outage.from().time().toNanoOfDay());
        long from = calendar.nanosAt(outage.from().day(), sinceMidnight);
        return new Outage(
                outage.operator().orElse(""),
                from,
                from + calendar.scaled(outage.duration().toNanos()));
    }
}
