package org.smppassay.conformance.script;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.conformance.place.Arrival;
import org.smppassay.conformance.place.Cable;
import org.smppassay.conformance.place.Venue;
import org.smppassay.conformance.wire.Command;
import org.smppassay.conformance.wire.Standard;
import org.smppassay.conformance.wire.UnreadablePduException;
import org.smppassay.conformance.wire.WirePdu;
import org.smppassay.conformance.wire.WireReader;
import org.smppassay.conformance.wire.WireWriter;

/**
 * One connection of a script: numbers what it sends, reads what comes, and holds all of it to what is true of any PDU. Owned
 * by the thread that plays.
 */
final class Peer {
    private static final String GENERIC_NACK = "generic_nack";

    private final Venue venue;
    private final Cable cable;
    private final Transcript transcript;
    private final Deque<WirePdu> inbox = new ArrayDeque<>();
    private final List<byte[]> held = new ArrayList<>();
    /** Requests of ours that have not been answered, by sequence number. */
    private final Map<Integer, Command> open = new LinkedHashMap<>();

    private boolean holding;
    private boolean ignoresEnquireLink;
    private boolean ended;
    private int lastSequence;

    Peer(Venue venue, Cable cable, Transcript transcript) {
        this.venue = venue;
        this.transcript = transcript;
        this.cable = cable;
    }

    boolean ended() {
        return ended;
    }

    int nextSequence() {
        return ++lastSequence;
    }

    void ignoreEnquireLink() {
        ignoresEnquireLink = true;
    }

    void hold() {
        holding = true;
    }

    void release() {
        holding = false;
        for (byte[] octets : held) {
            transcript.add("  released");
            cable.send(octets);
        }
        held.clear();
    }

    /** Sends a PDU; a request waits for its response from now on. */
    void send(Command command, int sequence, byte[] octets, boolean slowly) {
        if (!command.isResponse()) {
            open.put(sequence, command);
        }
        if (slowly) {
            for (byte octet : octets) {
                cable.send(new byte[] {octet});
            }
        } else {
            sendOctets(octets);
        }
    }

    void sendOctets(byte[] octets) {
        if (holding) {
            hold(octets);
        } else {
            cable.send(octets);
        }
    }

    /** What is held goes out in one piece. */
    private void hold(byte[] octets) {
        byte[] before = held.isEmpty() ? new byte[0] : held.remove(0);
        byte[] all = Arrays.copyOf(before, before.length + octets.length);
        System.arraycopy(octets, 0, all, before.length, octets.length);
        held.add(all);
    }

    void cut() {
        cable.cut();
        ended = true;
    }

    /** The next PDU that comes before the deadline; empty if none does or the connection has ended. */
    Optional<WirePdu> next(long deadlineNanos) {
        if (!inbox.isEmpty()) {
            return Optional.of(inbox.remove());
        }
        return read(deadlineNanos);
    }

    /** Puts back what was not what a step looks for. */
    void keep(List<WirePdu> others) {
        List<WirePdu> later = List.copyOf(inbox);
        inbox.clear();
        inbox.addAll(others);
        inbox.addAll(later);
    }

    /** Everything that has come and was not looked at. */
    List<WirePdu> unread() {
        for (Optional<WirePdu> pdu = read(venue.nanos()); pdu.isPresent(); pdu = read(venue.nanos())) {
            inbox.add(pdu.get());
        }
        return List.copyOf(inbox);
    }

    /** What comes, and is not merely put off, before the deadline. */
    Optional<WirePdu> nextBefore(long deadlineNanos) {
        if (!inbox.isEmpty()) {
            return Optional.of(inbox.remove());
        }
        while (!ended) {
            Arrival arrival = cable.next(deadlineNanos);
            if (arrival == null) {
                return Optional.empty();
            }
            Optional<WirePdu> pdu = understood(arrival);
            if (pdu.isPresent()) {
                if (arrival.nanos() < deadlineNanos) {
                    return pdu;
                }
                inbox.add(pdu.get());
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<WirePdu> read(long deadlineNanos) {
        while (!ended) {
            Arrival arrival = cable.next(deadlineNanos);
            if (arrival == null) {
                return Optional.empty();
            }
            Optional<WirePdu> pdu = understood(arrival);
            if (pdu.isPresent()) {
                return pdu;
            }
        }
        return Optional.empty();
    }

    /** Reads an arrival; empty if it was the end, or a sign of life that is answered in passing. */
    private Optional<WirePdu> understood(Arrival arrival) {
        if (arrival.isEnd()) {
            ended = true;
            transcript.add("< end of the connection");
            return Optional.empty();
        }
        WirePdu pdu = read(arrival);
        transcript.add("< " + pdu);
        check(pdu);
        if (pdu.command().name().equals("enquire_link") && !ignoresEnquireLink) {
            answer(pdu);
            return Optional.empty();
        }
        return Optional.of(pdu);
    }

    private static WirePdu read(Arrival arrival) {
        try {
            return WireReader.read(arrival.frame());
        } catch (UnreadablePduException e) {
            throw new AssertionError("the carrier sent what is no PDU of the standard: " + e.getMessage());
        }
    }

    private void answer(WirePdu request) {
        Command response = Standard.responseTo(request.command()).orElseThrow();
        cable.send(WireWriter.write(response, 0, request.sequence(), Map.of(), List.of()));
    }

    /** What holds for any PDU (SMPP 3.4, clauses 3.2 and 5.1). */
    private void check(WirePdu pdu) {
        if (!pdu.command().isResponse() && (pdu.sequence() < 1 || pdu.status() != 0)) {
            throw new AssertionError("no request has such a sequence_number or command_status: " + pdu);
        }
    }

    /** Why a response fits no request of ours that is open; empty, and the request closed, if it does. */
    Optional<String> close(WirePdu response) {
        @Nullable Command request = open.remove(response.sequence());
        if (request == null) {
            return Optional.of("no request of ours is open under sequence_number " + response.sequence());
        }
        boolean fits = response.command().name().equals(GENERIC_NACK)
                || Standard.responseTo(request).equals(Optional.of(response.command()));
        return fits
                ? Optional.empty()
                : Optional.of("sequence_number " + response.sequence() + " was a " + request.name());
    }

    long deadline(Duration span) {
        return venue.nanos() + span.plus(venue.grace()).toNanos();
    }
}
