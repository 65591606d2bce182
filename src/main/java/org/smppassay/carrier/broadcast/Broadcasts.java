package org.smppassay.carrier.broadcast;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.protocol.MessageLifetime;
import org.smppassay.protocol.SmppTime;
import org.smppassay.protocol.pdu.BroadcastSm;
import org.smppassay.protocol.pdu.BroadcastSmResp;
import org.smppassay.protocol.pdu.CancelBroadcastSm;
import org.smppassay.protocol.pdu.QueryBroadcastSm;
import org.smppassay.protocol.pdu.QueryBroadcastSmResp;
import org.smppassay.protocol.pdu.Tags;
import org.smppassay.world.World;

/**
 * Takes in broadcasts, tells how far they have come, and cancels them. What becomes of one follows from its times alone, so
 * it needs no timer. Safe on all loops: broadcasts are rare, so a lock guards them all.
 */
public final class Broadcasts {
    private static final int QUERY_FAILED = 0x10E;
    private static final int CANCEL_FAILED = 0x10F;
    private static final byte NOT_YET_KNOWN = (byte) 255;
    private static final int AREAS_OF_ONE = 256;
    private static final String PREFIX = "b";

    private final World world;
    private final ZoneOffset zone;
    private final Coverage coverage;
    private final CarrierCounters counters;
    private final Map<Account, AccountBroadcasts> accounts = new HashMap<>();
    private long numbers;

    /**
     * @param zone of the calendar
     * @param reach probability with which a cell takes one repetition
     */
    public Broadcasts(World world, ZoneOffset zone, double reach, CarrierCounters counters) {
        this.world = world;
        this.zone = zone;
        this.coverage = new Coverage(world.random().stream("carrier.broadcast"), reach);
        this.counters = counters;
    }

    /** True if the request is about a broadcast. */
    public static boolean serves(PduRequest<?> request) {
        return request instanceof BroadcastSm
                || request instanceof QueryBroadcastSm
                || request instanceof CancelBroadcastSm;
    }

    /** Does what a request that it {@link #serves} asks for and returns the response. */
    public synchronized PduResponse serve(Account account, PduRequest<?> request) {
        AccountBroadcasts mine = accounts.computeIfAbsent(account, one -> new AccountBroadcasts());
        long now = world.nanos();
        if (request instanceof BroadcastSm broadcast) {
            return broadcast(account, mine, broadcast, now);
        }
        if (request instanceof QueryBroadcastSm query) {
            return query(mine, query, now);
        }
        PduResponse response = request.createResponse();
        response.setCommandStatus(cancel(mine, (CancelBroadcastSm) request, now));
        return response;
    }

    private BroadcastSmResp broadcast(Account account, AccountBroadcasts mine, BroadcastSm request, long now) {
        BroadcastSmResp response = request.createResponse();
        BroadcastRequest asked = new BroadcastRequest(request);
        MessageLifetime lifetime = MessageLifetime.of(
                request.getScheduleDeliveryTime(), request.getValidityPeriod(), world.instantAt(now), zone);
        int status = status(account, asked, lifetime, now);
        if (status == SmppConstants.STATUS_OK) {
            Broadcast made = make(mine, request, asked, airtime(asked, lifetime, now), now);
            if (mine.add(made, now)) {
                response.setMessageId(made.messageId());
                counters.count(CarrierCount.BROADCASTS);
            } else {
                status = SmppConstants.STATUS_MSGQFUL;
            }
        }
        for (Tlv area : asked.failedAreas()) {
            response.addOptionalParameter(area);
            response.addOptionalParameter(number(Tags.BROADCAST_ERROR_STATUS, 4, BroadcastRequest.INVALID_AREA_FORMAT));
        }
        response.setCommandStatus(status);
        return response;
    }

    private int status(Account account, BroadcastRequest asked, MessageLifetime lifetime, long now) {
        if (!account.admits(now)) {
            counters.count(CarrierCount.THROTTLED);
            return SmppConstants.STATUS_THROTTLED;
        }
        return asked.status() == SmppConstants.STATUS_OK ? lifetime.status() : asked.status();
    }

    /** Replaces the broadcast that is named, if it is not over; else it is a new one. */
    private Broadcast make(
            AccountBroadcasts mine, BroadcastSm request, BroadcastRequest asked, Airtime airtime, long now) {
        Broadcast older = request.getReplaceIfPresent() == 1 ? mine.get(request.getMessageId()) : null;
        long number = numbers++;
        String id = older != null && older.isFrom(request.getSourceAddress()) && !older.isOver(now)
                ? older.messageId()
                : PREFIX + (number + 1);
        return new Broadcast(
                id,
                number,
                request.getSourceAddress(),
                request.getServiceType(),
                asked,
                BroadcastRequest.reference(request),
                airtime);
    }

    private Airtime airtime(BroadcastRequest asked, MessageLifetime lifetime, long now) {
        Instant from = lifetime.from();
        return new Airtime(
                from == null ? now : nanosAt(from),
                asked.repetitions(),
                asked.intervalNanos(),
                lifetime.until() == null ? Airtime.NEVER : nanosAt(lifetime.until()),
                Airtime.NEVER);
    }

    private long nanosAt(Instant instant) {
        return Duration.between(world.origin(), instant).toNanos();
    }

    private QueryBroadcastSmResp query(AccountBroadcasts mine, QueryBroadcastSm request, long now) {
        QueryBroadcastSmResp response = request.createResponse();
        List<Broadcast> found =
                find(mine, request.getMessageId(), BroadcastRequest.reference(request), request.getSourceAddress());
        if (found.isEmpty()) {
            response.setCommandStatus(unknown(mine, request.getMessageId(), QUERY_FAILED));
            return response;
        }
        Broadcast latest = found.get(found.size() - 1);
        response.setMessageId(latest.messageId());
        tell(latest, response, now);
        return response;
    }

    private void tell(Broadcast broadcast, QueryBroadcastSmResp response, long now) {
        Airtime airtime = broadcast.airtime();
        response.addOptionalParameter(
                number(SmppConstants.TAG_MSG_STATE, 1, airtime.stateAt(now).code()));
        int repetitions = airtime.repetitionsAt(now);
        long area = broadcast.number() * AREAS_OF_ONE;
        for (Tlv identifier : broadcast.areas()) {
            response.addOptionalParameter(identifier);
            int success = repetitions == 0 ? NOT_YET_KNOWN : coverage.percent(area, repetitions);
            response.addOptionalParameter(number(Tags.BROADCAST_AREA_SUCCESS, 1, success));
            area++;
        }
        if (broadcast.isOver(now)) {
            String end = SmppTime.absolute(world.instantAt(airtime.endNanos()).atOffset(zone));
            response.addOptionalParameter(
                    new Tlv(Tags.BROADCAST_END_TIME, (end + "\0").getBytes(StandardCharsets.US_ASCII)));
        }
        Tlv reference = broadcast.reference();
        if (reference != null) {
            response.addOptionalParameter(reference);
        }
    }

    private static int cancel(AccountBroadcasts mine, CancelBroadcastSm request, long now) {
        List<Broadcast> found =
                find(mine, request.getMessageId(), BroadcastRequest.reference(request), request.getSourceAddress());
        if (request.getMessageId().isEmpty() && BroadcastRequest.reference(request) == null) {
            Tlv content = request.getOptionalParameter(Tags.BROADCAST_CONTENT_TYPE);
            mine.all().stream()
                    .filter(one ->
                            one.isFrom(request.getSourceAddress()) && one.isOf(request.getServiceType(), content))
                    .forEach(found::add);
        }
        found.removeIf(broadcast -> broadcast.isOver(now));
        found.forEach(broadcast -> broadcast.cancel(now));
        return found.isEmpty() ? unknown(mine, request.getMessageId(), CANCEL_FAILED) : SmppConstants.STATUS_OK;
    }

    /** Those with the id or, if there is none, with the reference; never those of another source. */
    private static List<Broadcast> find(
            AccountBroadcasts mine, String messageId, @Nullable Tlv reference, Address source) {
        List<Broadcast> found = new ArrayList<>();
        Broadcast named = mine.get(messageId);
        if (named != null) {
            found.add(named);
        } else if (messageId.isEmpty() && reference != null) {
            mine.all().stream().filter(one -> one.hasReference(reference)).forEach(found::add);
        }
        found.removeIf(one -> !one.isFrom(source));
        return found;
    }

    private static int unknown(AccountBroadcasts mine, String messageId, int otherwise) {
        boolean noSuchId = !messageId.isEmpty() && mine.get(messageId) == null;
        return noSuchId ? SmppConstants.STATUS_INVMSGID : otherwise;
    }

    /** A parameter that holds a number. */
    private static Tlv number(short tag, int octets, int value) {
        byte[] all = ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
        byte[] last = new byte[octets];
        System.arraycopy(all, all.length - octets, last, 0, octets);
        return new Tlv(tag, last);
    }
}
