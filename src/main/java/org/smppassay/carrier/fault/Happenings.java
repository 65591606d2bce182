package org.smppassay.carrier.fault;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.smppassay.link.fault.FaultListener;
import org.smppassay.observation.TimelineEvent;
import org.smppassay.observation.TimelineEvent.Kind;
import org.smppassay.observation.TimelineEvent.What;
import org.smppassay.observation.TimelineSink;
import org.smppassay.scenario.carrier.IncidentSpec;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/** Tells a timeline what the carrier does and when. Safe on all loops. */
public final class Happenings implements FaultListener {
    private final World world;
    private final TimelineSink sink;

    public Happenings(World world, TimelineSink sink) {
        this.world = world;
        this.sink = sink;
    }

    /** Tells of each incident as it begins and ends; of one that is over by now nothing. */
    public void announce(List<IncidentSpec> incidents, RunCalendar calendar) {
        for (IncidentSpec incident : incidents) {
            long from = calendar.nanosAt(
                    incident.from().day(),
                    Duration.ofNanos(incident.from().time().toNanoOfDay()));
            long until = from + calendar.scaled(incident.duration().toNanos());
            announce(Kind.INCIDENT, incident.label(), from, until, inWords(incident));
        }
    }

    /**
     * Tells of something that goes on for a time, as it begins and as it ends.
     *
     * @param fromNanos its begin on the world's clock
     * @param untilNanos its end
     */
    public void announce(Kind kind, String label, long fromNanos, long untilNanos, String detail) {
        EventLoop loop = world.loop();
        long now = world.nanos();
        if (untilNanos > now) {
            loop.schedule(
                    () -> tell(kind, label, What.BEGINS, detail), Math.max(0, fromNanos - now), TimeUnit.NANOSECONDS);
            loop.schedule(() -> tell(kind, label, What.ENDS, ""), untilNanos - now, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void struck(long nanos, String label, String detail) {
        sink.event(new TimelineEvent(nanos, Kind.FAULT, label, What.STRIKES, detail));
    }

    @Override
    public void began(long nanos, String label, String detail) {
        sink.event(new TimelineEvent(nanos, Kind.FAULT, label, What.BEGINS, detail));
    }

    @Override
    public void ended(long nanos, String label) {
        sink.event(new TimelineEvent(nanos, Kind.FAULT, label, What.ENDS, ""));
    }

    private void tell(Kind kind, String label, What what, String detail) {
        sink.event(new TimelineEvent(world.nanos(), kind, label, what, detail));
    }

    private static String inWords(IncidentSpec incident) {
        StringBuilder words = new StringBuilder();
        incident.delivered().ifPresent(share -> words.append("delivered ").append(share));
        incident.latencyFactor().ifPresent(factor -> words.append(words.isEmpty() ? "" : ", ")
                .append("delays x ")
                .append(factor));
        incident.complaints().ifPresent(share -> words.append(words.isEmpty() ? "" : ", ")
                .append("complaints ")
                .append(share));
        if (!incident.operators().isEmpty()) {
            words.append(" (").append(String.join(", ", incident.operators())).append(')');
        }
        return words.toString();
    }
}
