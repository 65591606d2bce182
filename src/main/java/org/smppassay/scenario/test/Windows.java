package org.smppassay.scenario.test;

import java.time.DayOfWeek;
import java.util.List;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.TimeWindow;

/**
 * When messages are sent. Windows of one day are in order and do not overlap.
 *
 * @param weekday Monday to Friday
 * @param weekend Saturday and Sunday
 */
public record Windows(
        @Key(about = "Monday to Friday.", or = "['08:30-09:30', '11:30-13:00', '17:00-18:30']")
                List<TimeWindow> weekday,
        @Key(about = "Saturday and Sunday.", or = "['10:00-11:30', '15:00-16:30']") List<TimeWindow> weekend) {

    public Windows {
        weekday = List.copyOf(weekday);
        weekend = List.copyOf(weekend);
    }

    /** The windows of one day. */
    public List<TimeWindow> on(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? weekend : weekday;
    }
}
