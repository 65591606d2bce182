package org.smppassay.load;

import java.util.List;

/**
 * The submissions of a load in their order: kinds of messages in the proportion of their shares, as evenly mixed as can be, each to the
 * next number, the segments of a long one behind each other. Owned by the load's loop.
 */
final class Outgoing {
    private final List<MessageKind> kinds;
    private final Destinations destinations;
    /** By how much each kind is behind its share, in messages. */
    private final double[] behind;

    private MessageKind kind;
    private int part;
    private byte[] destination;
    private long messages;

    Outgoing(List<MessageKind> kinds, Destinations destinations) {
        this.kinds = kinds;
        this.destinations = destinations;
        this.behind = new double[kinds.size()];
        this.kind = nextKind();
        this.destination = destinations.next();
    }

    /** What is to be sent now. */
    SubmissionTemplate template() {
        return kind.segments().get(part);
    }

    byte[] destination() {
        return destination;
    }

    /** What the segments of one message have in common; its lowest 8 bits are used. */
    long reference() {
        return messages;
    }

    /** It has been sent. */
    void advance() {
        if (++part == kind.segments().size()) {
            part = 0;
            messages++;
            kind = nextKind();
            destination = destinations.next();
        }
    }

    private MessageKind nextKind() {
        if (behind.length == 1) {
            return kinds.get(0);
        }
        int most = 0;
        for (int i = 0; i < behind.length; i++) {
            behind[i] += kinds.get(i).share();
            most = behind[i] > behind[most] ? i : most;
        }
        behind[most] -= 1;
        return kinds.get(most);
    }
}
