package org.smppassay.carrier.network;

import java.util.List;
import org.smppassay.world.RunCalendar;

/** How busy networks are by the hour of the day. Immutable. */
final class LoadCurve {
    private final double[] byHour;
    private final RunCalendar calendar;

    /**
     * @param byHour 24 values, or none for a load that is always 1
     * @param calendar whose hours these are
     */
    LoadCurve(List<Double> byHour, RunCalendar calendar) {
        this.byHour = byHour.stream().mapToDouble(Double::doubleValue).toArray();
        this.calendar = calendar;
    }

    /** The load at a moment; 1 is usual. */
    double at(long nanos) {
        return byHour.length == 0 ? 1 : byHour[calendar.hourAt(nanos)];
    }
}
