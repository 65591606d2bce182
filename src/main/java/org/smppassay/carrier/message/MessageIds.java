package org.smppassay.carrier.message;

import org.smppassay.protocol.MessageIdNotation;

/**
 * How a carrier names its messages: by their numbers, in its notation. Immutable.
 *
 * @param notation of the ids in responses
 */
public record MessageIds(MessageIdNotation notation) {
    /** What no message has for a number. */
    static final long NONE = -1;

    /** Ids start here, so that no decimal id of a usual run reads as another one's hex. */
    private static final long FIRST_ID = 1_000_000_000L;

    /** The id of the message with a number, counted from 0. */
    String of(long number) {
        return notation.format(FIRST_ID + number);
    }

    /** The number of the message with exactly this id; {@link #NONE} if it is no id of ours. */
    long numberOf(String id) {
        try {
            long number = notation.parse(id) - FIRST_ID;
            return number >= 0 && of(number).equals(id) ? number : NONE;
        } catch (NumberFormatException e) {
            return NONE;
        }
    }
}
