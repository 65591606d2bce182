package org.smppassay.fuzz;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smppassay.conformance.place.Arrival;
import org.smppassay.conformance.place.Cable;
import org.smppassay.conformance.place.Venue;
import org.smppassay.conformance.wire.Standard;
import org.smppassay.conformance.wire.UnreadablePduException;
import org.smppassay.conformance.wire.WirePdu;
import org.smppassay.conformance.wire.WireReader;

/**
 * One connection, with a notion of what the carrier must make of what it is sent: which requests it owes answers to, and
 * whether it may end the connection. Owned by the thread that fuzzes.
 */
final class FuzzPeer {
    private static final int HEADER = 16;
    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_UNBOUND = 4096;
    private static final int GENERIC_NACK = 0x80000000;
    private static final int INVALID_LENGTH = 0x02;
    private static final long SESSION_INIT_NANOS = Duration.ofSeconds(30).toNanos();

    private final Venue venue;
    private final Cable cable;
    private final long openedNanos;
    /** Command ids of the requests that have to be answered, by sequence number. */
    private final Map<Integer, List<Integer>> owed = new LinkedHashMap<>();

    /** Sequence numbers of commands that have no response of their own; a generic_nack may refuse them. */
    private final Set<Integer> refusable = new LinkedHashSet<>();

    /** Octets sent that are no whole frame yet. */
    private byte[] rest = {};

    private boolean lost;
    private boolean toldOfTheLoss;
    private boolean bound;
    private boolean unbound;
    private boolean ended;
    private int lastSequence;

    FuzzPeer(Venue venue) {
        this.venue = venue;
        this.cable = venue.connect();
        this.openedNanos = venue.nanos();
    }

    boolean ended() {
        return ended;
    }

    boolean bound() {
        return bound;
    }

    int nextSequence() {
        return ++lastSequence;
    }

    /** Sends octets, and notes what the carrier owes for those frames that are whole with them. */
    void send(byte[] octets) {
        if (ended) {
            return;
        }
        int before = rest.length;
        rest = Arrays.copyOf(rest, before + octets.length);
        System.arraycopy(octets, 0, rest, before, octets.length);
        while (rest.length >= 4 && !lost && cutFrame()) {
            rest = Arrays.copyOfRange(rest, ByteBuffer.wrap(rest).getInt(), rest.length);
        }
        cable.send(octets);
    }

    /** Notes the first frame of what was sent; false if it is not whole, or is none. */
    private boolean cutFrame() {
        ByteBuffer sent = ByteBuffer.wrap(rest);
        int length = sent.getInt();
        lost = length < HEADER || length > (bound ? LONGEST : LONGEST_UNBOUND);
        if (lost || rest.length < length) {
            return false;
        }
        note(sent.getInt(4), sent.getInt(12));
        return true;
    }

    private void note(int id, int sequence) {
        boolean hasNoResponse = Standard.command(id)
                .filter(known -> Standard.responseTo(known).isEmpty())
                .isPresent();
        if (id >= 0 && hasNoResponse) {
            refusable.add(sequence);
        } else if (id >= 0) {
            owed.computeIfAbsent(sequence, number -> new ArrayList<>()).add(id);
        }
    }

    /** Takes what has come, and waits for what is owed. Returns the requests of the carrier. */
    List<WirePdu> hear() {
        List<WirePdu> requests = new ArrayList<>();
        long patience = venue.nanos() + venue.grace().toNanos();
        while (!ended) {
            Arrival arrival = cable.next(owesSomething() ? patience : venue.nanos());
            if (arrival == null) {
                break;
            }
            if (arrival.isEnd()) {
                end();
            } else {
                hear(read(arrival.frame())).ifPresent(requests::add);
            }
        }
        if (!ended && owesSomething()) {
            throw new AssertionError("not answered: command ids by sequence numbers " + owed);
        }
        return requests;
    }

    private boolean owesSomething() {
        return !unbound && (!owed.isEmpty() || (lost && !toldOfTheLoss));
    }

    private static WirePdu read(byte[] frame) {
        try {
            return WireReader.read(frame);
        } catch (UnreadablePduException e) {
            throw new AssertionError("the carrier sent what can't be read: " + e.getMessage());
        }
    }

    /** Settles what is owed; returns a request. */
    private Optional<WirePdu> hear(WirePdu pdu) {
        int id = pdu.command().id();
        if (!pdu.command().isResponse()) {
            return Optional.of(pdu);
        }
        if (id == GENERIC_NACK && pdu.status() == INVALID_LENGTH && lost && !isOpen(pdu.sequence())) {
            toldOfTheLoss = true;
            return Optional.empty();
        }
        settle(pdu);
        bound |= pdu.command().name().startsWith("bind") && pdu.status() == 0;
        unbound |= pdu.command().name().equals("unbind_resp") && pdu.status() == 0;
        return Optional.empty();
    }

    private boolean isOpen(int sequence) {
        return owed.containsKey(sequence) || refusable.contains(sequence);
    }

    private void settle(WirePdu response) {
        List<Integer> ids = owed.getOrDefault(response.sequence(), List.of());
        int id = response.command().id();
        int place = id == GENERIC_NACK ? Math.min(0, ids.size() - 1) : ids.indexOf(id & 0x7FFFFFFF);
        if (place < 0) {
            if (id == GENERIC_NACK && refusable.remove(response.sequence())) {
                return;
            }
            throw new AssertionError("answers nothing: " + response + "; open under its number are " + ids);
        }
        ids.remove(place);
        if (ids.isEmpty()) {
            owed.remove(response.sequence());
        }
    }

    /** The carrier has ended the connection; fails if it had no reason to. */
    private void end() {
        ended = true;
        boolean notBoundInTime = !bound && venue.nanos() - openedNanos >= SESSION_INIT_NANOS;
        boolean deaf = rest.length > 0;
        if (!lost && !unbound && !notBoundInTime && !deaf) {
            throw new AssertionError("the connection ended without a reason; open were " + owed);
        }
    }

    void cut() {
        cable.cut();
        ended = true;
    }
}
