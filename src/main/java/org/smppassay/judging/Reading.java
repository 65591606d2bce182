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

    /** The word's meaning as the status of a send. */
    Optional<State> ofSend(String word) {
        State named = states.get(word);
        return named != null ? Optional.of(named) : State.ofSend(word);
    }

    /** The word's meaning as the state in a receipt. */
    Optional<State> ofReceipt(String word) {
        State named = states.get(word);
        return named != null ? Optional.of(named) : State.ofReceipt(word);
    }
}
