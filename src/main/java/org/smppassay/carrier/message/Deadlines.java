package org.smppassay.carrier.message;

import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.CommandStatus;
import org.smppassay.protocol.MessageLifetime;
import org.smppassay.scenario.carrier.ValiditySpec;
import org.smppassay.world.World;

/** When the first try of a message is due and when it expires, by what its sender asked for and what the carrier allows. Safe on all loops. */
public final class Deadlines {
    private static final short QOS_TIME_TO_LIVE = 0x0017;
    private static final Span AT_ONCE = new Span(CommandStatus.OK, Span.UNSET, Span.UNSET);

    private final long usualNanos;
    private final long mostNanos;
    private final World world;
    private final ZoneOffset zone;

    /**
     * What a request asks for.
     *
     * @param status 0, or what it is to be refused with
     * @param from when the first try is due, or {@link #UNSET} for now
     * @param until when the message expires, or {@link #UNSET} for the carrier's usual time
     */
    public record Span(int status, long from, long until) {
        public static final long UNSET = Long.MIN_VALUE;
    }

    public Deadlines(ValiditySpec spec, World world, ZoneOffset zone) {
        this.usualNanos = spec.usual().toNanos();
        this.mostNanos = spec.most().toNanos();
        this.world = world;
        this.zone = zone;
    }

    /** What a submission asks for. */
    public Span of(BaseSm<?> request, long nowNanos) {
        if (request instanceof DataSm data) {
            return timeToLive(data, nowNanos);
        }
        return of(request.getScheduleDeliveryTime(), request.getValidityPeriod(), nowNanos);
    }

    /** What two fields ask for (SMPP 3.4, clauses 5.2.15 and 5.2.16). */
    public Span of(@Nullable String schedule, @Nullable String validity, long nowNanos) {
        if (isUnset(schedule) && isUnset(validity)) {
            return AT_ONCE;
        }
        MessageLifetime asked = MessageLifetime.of(schedule, validity, world.instantAt(nowNanos), zone);
        return new Span(asked.status(), nanos(asked.from()), nanos(asked.until()));
    }

    /** When a message expires whose first try is due at {@code from}. */
    public long expiry(Span asked, long from) {
        return asked.until() == Span.UNSET
                ? from + Math.min(usualNanos, mostNanos)
                : Math.min(asked.until(), from + mostNanos);
    }

    private static boolean isUnset(@Nullable String time) {
        return time == null || time.isEmpty();
    }

    /** data_sm tells its validity in seconds (qos_time_to_live, SMPP 3.4, clause 5.3.2.9). */
    private static Span timeToLive(DataSm request, long nowNanos) {
        Tlv parameter =
                request.getOptionalParameterCount() == 0 ? null : request.getOptionalParameter(QOS_TIME_TO_LIVE);
        byte[] octets = parameter == null ? null : parameter.getValue();
        if (octets == null) {
            return AT_ONCE;
        }
        long seconds = 0;
        for (byte octet : octets) {
            seconds = seconds << Byte.SIZE | (octet & 0xFF);
        }
        return octets.length == Integer.BYTES && seconds > 0
                ? new Span(CommandStatus.OK, Span.UNSET, nowNanos + TimeUnit.SECONDS.toNanos(seconds))
                : new Span(CommandStatus.INVALID_VALIDITY, Span.UNSET, Span.UNSET);
    }

    private long nanos(@Nullable Instant instant) {
        return instant == null
                ? Span.UNSET
                : Duration.between(world.origin(), instant).toNanos();
    }
}
