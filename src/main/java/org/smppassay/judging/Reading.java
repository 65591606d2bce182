package org.smppassay.judging;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.smppassay.numbering.NumberPlan;

/**
 * How files are to be read.
 *
 * @param columns headers named by the user, for columns that are called otherwise than usual; an empty one leaves it out
 * @param states what words in status columns mean that are not understood by themselves
 * @param zone whose days count, and that of times without one; empty: the offset that the sends are written with
 * @param charset of all files
 * @param maxBad rows that may be unreadable
 * @param plan says whose a number is where no column does
 * @param countryCode digits put before national numbers to look them up
 * @param deadline how long after a message's sending its receipt counts
 */
public record Reading(
        Map<Column, String> columns,
        Map<String, State> states,
        Optional<ZoneId> zone,
        Charset charset,
        long maxBad,
        NumberPlan plan,
        String countryCode,
        Duration deadline) {

    /**
     * The word's meaning as the status of a send.
     *
     * @param ofReceipt the column can only tell what receipts said
     */
    Optional<State> ofSend(String word, boolean ofReceipt) {
        return named(word).or(() -> ofReceipt && !word.isEmpty() ? State.ofReceipt(word) : State.ofSend(word));
    }

    /** The word's meaning as the answer to a submission. */
    Optional<State> ofSubmission(String word) {
        return State.ofSubmission(word).or(() -> named(word).filter(State::answers));
    }

    /** The word's meaning as the state in a receipt. */
    Optional<State> ofReceipt(String word) {
        return named(word).or(() -> State.ofReceipt(word));
    }

    private Optional<State> named(String word) {
        return Optional.ofNullable(states.get(word));
    }

    /** The same, for times of this zone where none is told. */
    Reading in(Optional<ZoneId> other) {
        return new Reading(columns, states, other, charset, maxBad, plan, countryCode, deadline);
    }
}
