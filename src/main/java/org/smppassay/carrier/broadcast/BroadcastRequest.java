package org.smppassay.carrier.broadcast;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.pdu.BroadcastSm;
import org.smppassay.protocol.pdu.Tags;

/** What a broadcast_sm asks for in its parameters, which the decoder has seen to be there and of the right length. */
final class BroadcastRequest {
    static final int INVALID_INTERVAL = 0x107;
    static final int INVALID_AREA_FORMAT = 0x109;
    static final int INVALID_NUMBER_OF_AREAS = 0x10A;
    static final int INVALID_CONTENT_TYPE = 0x10B;

    private static final int MOST_AREAS = 255;
    private static final int LAST_NETWORK_TYPE = 3;
    private static final int LAST_AREA_FORMAT = 2;
    private static final int AS_OFTEN_AS_POSSIBLE = 0;
    private static final long SHORTEST_INTERVAL = Duration.ofSeconds(1).toNanos();

    private final List<Tlv> areas = new ArrayList<>();
    private final List<Tlv> failedAreas = new ArrayList<>();
    private final byte[] contentType;
    private final int repetitions;
    private final long intervalNanos;
    private final int status;

    BroadcastRequest(BroadcastSm request) {
        for (Tlv parameter : request.getOptionalParameters()) {
            if (parameter.getTag() == Tags.BROADCAST_AREA_IDENTIFIER) {
                (isArea(parameter.getValue()) ? areas : failedAreas).add(parameter);
            }
        }
        this.contentType = value(request, Tags.BROADCAST_CONTENT_TYPE);
        // 0 leaves the number to the message centre, which finds that once will do
        this.repetitions = Math.max(
                1, ByteBuffer.wrap(value(request, Tags.BROADCAST_REP_NUM)).getShort() & 0xFFFF);
        this.intervalNanos = intervalNanos(value(request, Tags.BROADCAST_FREQUENCY_INTERVAL));
        this.status = check();
    }

    private static byte[] value(BroadcastSm request, short tag) {
        return request.getOptionalParameter(tag).getValue();
    }

    /** An alias, an ellipsoid arc or a polygon, with something in it (SMPP 5.0, clause 4.8.4.4). */
    private static boolean isArea(byte[] identifier) {
        return identifier.length > 1 && identifier[0] >= 0 && identifier[0] <= LAST_AREA_FORMAT;
    }

    private int check() {
        if (contentType[0] < 0 || contentType[0] > LAST_NETWORK_TYPE) {
            return INVALID_CONTENT_TYPE;
        }
        if (intervalNanos < 0) {
            return INVALID_INTERVAL;
        }
        if (areas.size() + failedAreas.size() > MOST_AREAS) {
            return INVALID_NUMBER_OF_AREAS;
        }
        return areas.isEmpty() ? INVALID_AREA_FORMAT : SmppConstants.STATUS_OK;
    }

    /** From one repetition to the next; -1 if the unit is none (SMPP 5.0, clause 4.8.4.9). Months have 30 days, years 365. */
    private static long intervalNanos(byte[] interval) {
        int count = ByteBuffer.wrap(interval, 1, 2).getShort() & 0xFFFF;
        @Nullable
        Duration unit =
                switch (interval[0]) {
                    case AS_OFTEN_AS_POSSIBLE -> Duration.ZERO;
                    case 0x08 -> Duration.ofSeconds(1);
                    case 0x09 -> Duration.ofMinutes(1);
                    case 0x0A -> Duration.ofHours(1);
                    case 0x0B -> Duration.ofDays(1);
                    case 0x0C -> Duration.ofDays(7);
                    case 0x0D -> Duration.ofDays(30);
                    case 0x0E -> Duration.ofDays(365);
                    default -> null;
                };
        return unit == null ? -1 : Math.max(SHORTEST_INTERVAL, saturated(unit, count));
    }

    private static long saturated(Duration unit, int count) {
        return unit.toSeconds() * (double) count > Duration.ofDays(36_500).toSeconds()
                ? Duration.ofDays(36_500).toNanos()
                : unit.multipliedBy(count).toNanos();
    }

    /** command_status of the response; 0 if it can be done in some of its areas at least. */
    int status() {
        return status;
    }

    /** Its areas, as parameters of a PDU. */
    List<Tlv> areas() {
        return areas;
    }

    /** Areas that are none. */
    List<Tlv> failedAreas() {
        return failedAreas;
    }

    byte[] contentType() {
        return contentType;
    }

    int repetitions() {
        return repetitions;
    }

    long intervalNanos() {
        return intervalNanos;
    }

    /** The sender's own reference; null if there is none. */
    static @Nullable Tlv reference(Pdu request) {
        return request.getOptionalParameter(SmppConstants.TAG_USER_MESSAGE_REFERENCE);
    }
}
