package org.smppassay.evaluation;

import java.util.OptionalDouble;

/**
 * Messages of one group (a day, an hour, an operator) by what became of them.
 *
 * @param group what they have in common: {@code 3} for a day, {@code day 3 17} for an hour, a name for an operator
 */
public record Tally(
        String group,
        long attempted,
        long accepted,
        long rejected,
        long unanswered,
        long delivered,
        long failed,
        long expired,
        long pending) {

    /** Delivered messages as a share of those attempted; empty if there were none. */
    public OptionalDouble rate() {
        return attempted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) delivered / attempted);
    }

    /** Messages without a final receipt and without a final refusal: nobody knows whether they arrived. */
    public long missing() {
        return pending + unanswered;
    }

    /** Both together, under this one's name. */
    Tally plus(Tally other) {
        return new Tally(
                group,
                attempted + other.attempted,
                accepted + other.accepted,
                rejected + other.rejected,
                unanswered + other.unanswered,
                delivered + other.delivered,
                failed + other.failed,
                expired + other.expired,
                pending + other.pending);
    }

    /** Those that are not among the other's, which are among these, under this one's name. */
    Tally minus(Tally other) {
        return new Tally(
                group,
                attempted - other.attempted,
                accepted - other.accepted,
                rejected - other.rejected,
                unanswered - other.unanswered,
                delivered - other.delivered,
                failed - other.failed,
                expired - other.expired,
                pending - other.pending);
    }
}
