package org.smppassay.judging;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.MessageObservation;

/** A message as the sum of its rows. A segment decides for all of them as in a live run: the worst outcome is the message's. */
final class Whole {
    private static final List<State> WORST_FIRST =
            List.of(State.REJECTED, State.UNANSWERED, State.FAILED, State.EXPIRED, State.ACCEPTED);

    private final Send head;
    private final List<Send> parts = new ArrayList<>(1);

    Whole(Send head) {
        this.head = head;
        for (Send part = head; part != null; part = part.nextPart) {
            parts.add(part);
        }
    }

    private int segments() {
        int most = head.segmentAlone ? parts.size() : 1;
        for (Send part : parts) {
            most = Math.max(most, Math.max(part.segments, part.segment));
        }
        return most;
    }

    /** Segments that no row tells of. */
    int unseen() {
        return head.segmentAlone ? segments() - parts.size() : 0;
    }

    private int segmentsIn(State state) {
        int each = head.segmentAlone ? 1 : segments();
        int count = 0;
        for (Send part : parts) {
            count += part.state == state ? each : 0;
        }
        return count;
    }

    State state() {
        for (State state : WORST_FIRST) {
            if (segmentsIn(state) > 0) {
                return state;
            }
        }
        return unseen() > 0 ? State.ACCEPTED : State.DELIVERED;
    }

    /** When the last receipt came, if that is known of all, and if nothing is left to wait for. */
    long finalNanos() {
        long last = MessageObservation.NEVER;
        for (Send part : parts) {
            boolean unknown = part.finalNanos == MessageObservation.NEVER;
            if (unknown && part.state.isFinal()) {
                return MessageObservation.NEVER;
            }
            last = Math.max(last, part.finalNanos);
        }
        return state() == State.ACCEPTED ? MessageObservation.NEVER : last;
    }

    private String failure() {
        State state = state();
        for (Send part : parts) {
            if (part.state == state) {
                return part.failure;
            }
        }
        return "";
    }

    private boolean inferred() {
        return parts.stream().anyMatch(part -> part.inferred);
    }

    private int submissions() {
        return parts.stream().mapToInt(part -> part.submissions).sum();
    }

    private long submitNanos() {
        return parts.stream()
                .mapToLong(part -> part.submitNanos)
                .filter(nanos -> nanos != MessageObservation.NEVER)
                .max()
                .orElse(MessageObservation.NEVER);
    }

    /** From the intended time of the message to the last response to one of its segments. */
    private long responseNanos() {
        return parts.stream()
                .filter(part -> part.submitNanos != MessageObservation.NEVER)
                .mapToLong(part -> part.sentNanos - head.sentNanos + part.writtenAfterNanos + part.submitNanos)
                .max()
                .orElse(MessageObservation.NEVER);
    }

    MessageObservation observation(long number, long startNanos) {
        State state = state();
        long intended = head.sentNanos - startNanos;
        long finalNanos = finalNanos();
        return new MessageObservation(
                number,
                head.day,
                head.hour,
                head.operator,
                head.destination,
                head.network,
                Cohort.PLAIN.withRole(head.role),
                segments(),
                submissions(),
                intended,
                intended + head.writtenAfterNanos,
                submitNanos(),
                responseNanos(),
                finalNanos == MessageObservation.NEVER ? finalNanos : Math.max(0, finalNanos - startNanos),
                state.outcome(),
                failure(),
                inferred(),
                segments() - unseen(),
                segmentsIn(State.DELIVERED),
                segmentsIn(State.ACCEPTED) + segmentsIn(State.UNANSWERED));
    }
}
