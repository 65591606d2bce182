package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.smppassay.numbering.Endings;
import org.smppassay.numbering.Numbers;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ReplyObservation;

/**
 * Who has opted out, and what became of the messages to them afterwards. Remembers those who opted out, up to {@link #MOST} of
 * them. Confined to the evaluator.
 */
final class OptOutBook {
    /** People remembered; those beyond are counted. */
    static final int MOST = 200_000;

    private final long withinNanos;
    private final Map<String, List<OptOut>> byKey = new HashMap<>();
    private final Endings endings = new Endings();

    private long people;
    private long forgotten;
    private long reached;
    private long heldBack;
    private long unknown;
    private long unwanted;

    private record OptOut(String number, long nanos) {}

    /**
     * @param withinNanos how long after it an opt-out has to be honoured
     */
    OptOutBook(long withinNanos) {
        this.withinNanos = withinNanos;
    }

    /** Somebody opts out. Once is enough. */
    void optedOut(ReplyObservation reply) {
        if (!Endings.has(reply.source()) || since(reply.source()).isPresent()) {
            return;
        }
        if (people >= MOST) {
            forgotten++;
            return;
        }
        people++;
        endings.add(reply.source());
        byKey.computeIfAbsent(Numbers.key(reply.source()), key -> new ArrayList<>(1))
                .add(new OptOut(reply.source(), reply.receivedNanos()));
    }

    /**
     * A message whose outcome is known; one to somebody who had opted out long enough before is put down.
     *
     * @return true if it was written after an opt-out, however soon: who lets it through or holds it back for that has not failed
     */
    boolean message(MessageObservation message) {
        if (people == 0 || !endings.mayHold(message.destination())) {
            return false;
        }
        OptionalLong since = since(message.destination());
        if (since.isEmpty() || message.writtenNanos() <= since.getAsLong()) {
            return false;
        }
        unwanted++;
        if (message.writtenNanos() > since.getAsLong() + withinNanos) {
            put(message);
        }
        return true;
    }

    private void put(MessageObservation message) {
        switch (message.outcome()) {
            case DELIVERED, EXPIRED -> reached++;
            case REJECTED, FAILED -> heldBack++;
            case PENDING, UNANSWERED -> unknown++;
        }
    }

    private OptionalLong since(String number) {
        return byKey.getOrDefault(Numbers.key(number), List.of()).stream()
                .filter(optOut -> Numbers.same(optOut.number(), number))
                .mapToLong(OptOut::nanos)
                .min();
    }

    /** People who have opted out, as far as they are remembered. */
    long people() {
        return people;
    }

    /** Messages written to people who had opted out before. */
    long unwanted() {
        return unwanted;
    }

    /** Opt-outs beyond those remembered. */
    long forgotten() {
        return forgotten;
    }

    /** Messages to people who had opted out: sure are those held back, possible also those of which nobody knows. */
    Arrivals honoured() {
        return new Arrivals(heldBack, heldBack + unknown, reached + heldBack + unknown);
    }

    /** Of those, the ones that reached them or were kept trying to. */
    long reached() {
        return reached;
    }
}
