package org.smppassay.fuzz;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.smppassay.conformance.place.Venue;
import org.smppassay.conformance.wire.Standard;
import org.smppassay.conformance.wire.WirePdu;
import org.smppassay.conformance.wire.WireWriter;
import org.smppassay.peer.Frames;

/**
 * Several connections at once that send what is legal, then what is not, in pieces and in heaps; a pure function of its seed
 * in virtual time. Owned by the thread that fuzzes.
 */
final class Campaign {
    private static final int PEERS = 4;
    private static final int STEPS_SHOWN = 12;
    private static final int OCTETS_SHOWN = 300;

    private final Venue venue;
    private final Random random;
    private final SoundPdus sound;
    private final Mutations mutations;
    private final List<FuzzPeer> peers = new ArrayList<>();
    private final Deque<String> steps = new ArrayDeque<>();

    Campaign(Venue venue, long seed) {
        this.venue = venue;
        this.random = new Random(seed);
        this.sound = new SoundPdus(random);
        this.mutations = new Mutations(random);
    }

    /**
     * Takes so many steps, then breaks all connections.
     *
     * @throws AssertionError if an answer is missing, can't be read or answers nothing, or a connection ends without reason
     */
    void run(int count) {
        try {
            for (int i = 0; i < PEERS; i++) {
                peers.add(newPeer());
            }
            for (int i = 0; i < count; i++) {
                step(random.nextInt(PEERS));
            }
            peers.forEach(FuzzPeer::cut);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(e.getMessage() + "\nthe last steps:\n  " + String.join("\n  ", steps), e);
        }
    }

    private FuzzPeer newPeer() {
        FuzzPeer peer = new FuzzPeer(venue);
        if (random.nextInt(10) > 0) {
            peer.send(sound.bind(peer.nextSequence()));
        }
        return peer;
    }

    private void step(int place) {
        FuzzPeer peer = peers.get(place);
        if (peer.ended()) {
            peers.set(place, newPeer());
            return;
        }
        int dice = random.nextInt(1000);
        if (dice < 960) {
            send(place, peer, octets(dice, peer));
        } else if (dice < 975) {
            told(place, "cut", new byte[0]);
            peer.cut();
        } else {
            venue.pass(Duration.ofMillis(random.nextInt(dice < 998 ? 500 : 20_000)));
        }
        peers.forEach(this::listen);
    }

    private byte[] octets(int dice, FuzzPeer peer) {
        if (dice < 550) {
            return sound.any(peer.nextSequence());
        }
        if (dice < 850) {
            return mutations.inItsFrame(sound.any(peer.nextSequence()));
        }
        if (dice < 930) {
            return Frames.join(
                    sound.any(peer.nextSequence()),
                    mutations.inItsFrame(sound.any(peer.nextSequence())),
                    sound.of("enquire_link", peer.nextSequence()));
        }
        return mutations.outOfFrame(sound.any(peer.nextSequence()));
    }

    /** Sends it whole or in two pieces, between which others may be served. */
    private void send(int place, FuzzPeer peer, byte[] octets) {
        told(place, "send", octets);
        if (random.nextInt(5) > 0 || octets.length < 2) {
            peer.send(octets);
            return;
        }
        int cut = 1 + random.nextInt(octets.length - 1);
        peer.send(Arrays.copyOf(octets, cut));
        peers.forEach(this::listen);
        peer.send(Arrays.copyOfRange(octets, cut, octets.length));
    }

    private void listen(FuzzPeer peer) {
        for (WirePdu request : peer.hear()) {
            answer(peer, request);
        }
    }

    /** Mostly as one should, sometimes with an error, twice, under another number, or never. */
    private void answer(FuzzPeer peer, WirePdu request) {
        boolean lively = request.command().name().equals("enquire_link");
        int dice = lively ? 0 : random.nextInt(20);
        byte[] response = response(request, dice);
        if (dice < 18) {
            peer.send(response);
        }
        if (dice == 17) {
            peer.send(response);
        }
    }

    private byte[] response(WirePdu request, int dice) {
        var command = Standard.responseTo(request.command()).orElseThrow();
        byte[] response = sound.of(command.name(), dice == 16 ? request.sequence() + 1 : request.sequence());
        if (dice == 15) {
            return WireWriter.write(
                    Standard.command("generic_nack").orElseThrow(), 8, request.sequence(), Map.of(), List.of());
        }
        return dice == 14 ? mutations.inItsFrame(response) : response;
    }

    private static String shown(byte[] octets) {
        String hex = HexFormat.of().formatHex(octets);
        return hex.length() <= OCTETS_SHOWN ? hex : hex.substring(0, OCTETS_SHOWN) + "...";
    }

    private void told(int place, String what, byte[] octets) {
        if (steps.size() == STEPS_SHOWN) {
            steps.remove();
        }
        steps.add(place + " " + what + " " + shown(octets));
    }
}
