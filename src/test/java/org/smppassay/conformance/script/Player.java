package org.smppassay.conformance.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.conformance.place.Cable;
import org.smppassay.conformance.place.Venue;
import org.smppassay.conformance.wire.Field;
import org.smppassay.conformance.wire.Standard;
import org.smppassay.conformance.wire.WirePdu;
import org.smppassay.conformance.wire.WireTlv;

/** Plays a script against a carrier, and fails at the first line that does not hold. Owned by the thread that plays. */
public final class Player {
    private final Venue venue;
    private final Scope scope;
    private final Transcript transcript = new Transcript();
    private final Map<String, Peer> peers = new LinkedHashMap<>();

    private Player(Venue venue) {
        this.venue = venue;
        this.scope = new Scope(venue::now);
    }

    /**
     * Plays a script to its end. At the end nothing may be left that the script did not expect.
     *
     * @throws AssertionError if the carrier departs from it; says where, and what was said before
     */
    public static void play(Script script, Venue venue) {
        Player player = new Player(venue);
        for (Step step : script.steps()) {
            player.playOrTell(step, script);
        }
        try {
            player.peers.values().forEach(Player::nothingUnread);
        } catch (AssertionError e) {
            throw player.failure(script.name() + ".smpp at its end", script, String.valueOf(e.getMessage()));
        }
    }

    private static void nothingUnread(Peer peer) {
        List<WirePdu> unread = peer.unread();
        if (!unread.isEmpty()) {
            throw new AssertionError("nobody expected " + unread.get(0));
        }
    }

    private void playOrTell(Step step, Script script) {
        try {
            play(step);
        } catch (AssertionError | IllegalStateException | IllegalArgumentException e) {
            throw failure(step.line().toString(), script, String.valueOf(e.getMessage()));
        }
    }

    private AssertionError failure(String where, Script script, String what) {
        return new AssertionError(where + "\n" + what + "\n" + script.clause() + ": " + script.rule()
                + "\nwhat was said:\n" + transcript);
    }

    private void play(Step step) {
        if (step instanceof Step.Repeat repeat) {
            for (int i = 0; i < repeat.times(); i++) {
                play(repeat.step());
            }
        } else if (step instanceof Step.Wait wait) {
            venue.pass(wait.span());
        } else if (step instanceof Step.Connect connect) {
            connect(connect);
        } else if (step instanceof Step.Send send) {
            send(send);
        } else if (step instanceof Step.SendOctets send) {
            transcript.add(send.peer() + "> " + send.line().text());
            peer(send.peer()).sendOctets(Outgoing.octets(send.octets(), scope));
        } else if (step instanceof Step.Expect expect) {
            expect(expect);
        } else if (step instanceof Step.ExpectNothing silence) {
            expectNothing(silence);
        } else if (step instanceof Step.ExpectEnd end) {
            expectEnd(end);
        } else {
            playSimple(step);
        }
    }

    private void playSimple(Step step) {
        if (step instanceof Step.Disconnect disconnect) {
            nothingUnread(peer(disconnect.peer()));
            peer(disconnect.peer()).cut();
            peers.remove(disconnect.peer());
        } else if (step instanceof Step.StopCarrier) {
            venue.stop();
        } else if (step instanceof Step.Accept accept) {
            accept(accept);
        } else if (step instanceof Step.Silence silence) {
            peer(silence.peer()).ignoreEnquireLink();
        } else if (step instanceof Step.Hold hold) {
            peer(hold.peer()).hold();
        } else if (step instanceof Step.Release release) {
            peer(release.peer()).release();
        }
    }

    private void connect(Step.Connect connect) {
        Peer before = peers.get(connect.peer());
        if (before == null || before.ended()) {
            peers.put(connect.peer(), new Peer(venue, venue.connect(), transcript));
        } else if (!connect.ifNeeded()) {
            throw new IllegalStateException("is connected already");
        }
    }

    private void accept(Step.Accept accept) {
        Cable cable =
                venue.accept(venue.nanos() + accept.within().plus(venue.grace()).toNanos());
        if (cable == null) {
            throw new AssertionError("the carrier makes no connection");
        }
        peers.put(accept.peer(), new Peer(venue, cable, transcript));
    }

    private void send(Step.Send send) {
        Peer peer = peer(send.peer());
        Outgoing pdu = new Outgoing(send.pdu(), scope);
        int sequence = pdu.sequence().orElseGet(peer::nextSequence);
        transcript.add(send.peer() + "> " + send.line().text());
        peer.send(send.pdu().command(), sequence, pdu.octets(sequence), send.slowly());
    }

    private void expectNothing(Step.ExpectNothing silence) {
        Peer peer = peer(silence.peer());
        Optional<WirePdu> came =
                peer.nextBefore(venue.nanos() + venue.certain(silence.span()).toNanos());
        if (came.isPresent()) {
            throw new AssertionError("came: " + came.get());
        }
        if (peer.ended()) {
            throw new AssertionError("the connection ended");
        }
    }

    private void expectEnd(Step.ExpectEnd end) {
        Peer peer = peer(end.peer());
        Optional<WirePdu> came = peer.next(peer.deadline(end.within()));
        if (came.isPresent()) {
            throw new AssertionError("came: " + came.get());
        }
        if (!peer.ended()) {
            throw new AssertionError("the connection is still open");
        }
    }

    private void expect(Step.Expect expect) {
        Peer peer = peer(expect.peer());
        long deadline = peer.deadline(expect.within());
        List<WirePdu> others = new ArrayList<>();
        while (true) {
            WirePdu came = peer.next(deadline).orElseThrow(() -> missing(peer, others));
            Optional<String> objection = objection(expect, came, peer);
            if (objection.isEmpty()) {
                peer.keep(others);
                answer(expect, came, peer);
                return;
            }
            if (!expect.eventually()) {
                throw new AssertionError(objection.get() + "\ncame: " + came);
            }
            others.add(came);
        }
    }

    private static AssertionError missing(Peer peer, List<WirePdu> others) {
        return new AssertionError((peer.ended() ? "the connection ended" : "nothing came in time")
                + (others.isEmpty() ? "" : "; what did come: " + others));
    }

    private static Optional<String> objectionTo(boolean holds, String what) {
        return holds ? Optional.empty() : Optional.of(what);
    }

    private Optional<String> objection(Step.Expect expect, WirePdu came, Peer peer) {
        if (!came.command().equals(expect.command())) {
            return Optional.of("another command came");
        }
        boolean numbered = false;
        for (Condition condition : expect.conditions()) {
            Optional<String> objection =
                    objectionTo(condition.holds(part(condition, came), scope), wrong(condition, came));
            if (objection.isPresent()) {
                return objection;
            }
            numbered |= condition.part() == Condition.Part.HEADER
                    && condition.name().equals("sequence");
        }
        return came.command().isResponse() && !numbered ? peer.close(came) : Optional.empty();
    }

    private static String wrong(Condition condition, WirePdu came) {
        return "wrong " + condition.name() + ": " + part(condition, came).orElse("absent");
    }

    private static Optional<String> part(Condition condition, WirePdu came) {
        return switch (condition.part()) {
            case HEADER -> Optional.of(header(condition.name(), came));
            case FIELD ->
                Optional.ofNullable(came.fields().get(condition.name())).map(Outgoing::text);
            case TLV -> came.tlv(Standard.tag(condition.name())).map(Player::text);
        };
    }

    private static String header(String name, WirePdu came) {
        return switch (name) {
            case "status" -> Integer.toString(came.status());
            case "length" -> Integer.toString(came.length());
            default -> Integer.toString(came.sequence());
        };
    }

    private static String text(WireTlv tlv) {
        Field known = Standard.tlv(tlv.tag());
        return switch (known.kind()) {
            case INTEGER -> Long.toString(Outgoing.number(tlv.octets()));
            case C_STRING -> Outgoing.latin1(tlv.octets()).replace("\0", "");
            default -> Outgoing.latin1(tlv.octets());
        };
    }

    private void answer(Step.Expect expect, WirePdu came, Peer peer) {
        expect.answer().ifPresent(template -> {
            Outgoing response = new Outgoing(template, scope);
            transcript.add(expect.peer() + "> " + template.command().name() + " sequence=" + came.sequence());
            peer.send(template.command(), came.sequence(), response.octets(came.sequence()), false);
        });
    }

    private Peer peer(String name) {
        @Nullable Peer peer = peers.get(name);
        if (peer == null) {
            throw new IllegalStateException("is not connected");
        }
        return peer;
    }
}
