package org.smppassay.carrier.fault;

import com.cloudhopper.smpp.SmppConstants;
import java.time.Duration;
import java.util.Optional;
import org.smppassay.link.fault.When;
import org.smppassay.link.fault.When.Rhythm;
import org.smppassay.link.fault.Whom;
import org.smppassay.scenario.carrier.fault.FaultSpec;
import org.smppassay.scenario.value.CalendarPoint;
import org.smppassay.world.RunCalendar;

/** Reads when a fault strikes and whom, and lays it on the world's clock. Only points of the calendar are scaled with it. */
final class FaultTimes {
    private FaultTimes() {}

    static When when(FaultSpec spec, RunCalendar calendar) {
        Rhythm rhythm = rhythm(spec);
        long from =
                spec.at().or(spec::from).map(point -> nanosAt(point, calendar)).orElse(openStart(rhythm));
        long until = spec.duration()
                .map(length -> from + calendar.scaled(length.toNanos()))
                .orElse(Long.MAX_VALUE);
        return new When(
                from,
                until,
                rhythm,
                nanos(spec.every().or(spec::aboutEvery)),
                nanos(spec.lasts()),
                spec.afterPdus().orElse(0L),
                spec.share().value());
    }

    static Whom whom(FaultSpec spec) {
        return new Whom(
                spec.accounts(),
                spec.bindTypes().stream().map(FaultTimes::bindCommandId).toList());
    }

    /** When a window without a start begins: what repeats is counted from day 1 00:00. */
    private static long openStart(Rhythm rhythm) {
        return rhythm == Rhythm.REGULAR || rhythm == Rhythm.RANDOM ? 0 : Long.MIN_VALUE;
    }

    private static Rhythm rhythm(FaultSpec spec) {
        if (spec.at().isPresent()) {
            return Rhythm.ONCE;
        }
        if (spec.every().isPresent()) {
            return Rhythm.REGULAR;
        }
        if (spec.aboutEvery().isPresent()) {
            return Rhythm.RANDOM;
        }
        return spec.afterPdus().isPresent() ? Rhythm.PDUS : Rhythm.STEADY;
    }

    private static long nanosAt(CalendarPoint point, RunCalendar calendar) {
        return calendar.nanosAt(point.day(), Duration.ofNanos(point.time().toNanoOfDay()));
    }

    private static long nanos(Optional<Duration> duration) {
        return duration.map(Duration::toNanos).orElse(0L);
    }

    private static int bindCommandId(String type) {
        return switch (type) {
            case "receiver" -> SmppConstants.CMD_ID_BIND_RECEIVER;
            case "transmitter" -> SmppConstants.CMD_ID_BIND_TRANSMITTER;
            default -> SmppConstants.CMD_ID_BIND_TRANSCEIVER;
        };
    }
}
