package org.smppassay.carrier.message;

import org.smppassay.protocol.MessageIdNotation;

/**
 * How messages are named to those who speak of them in one session: by their numbers, in that session's notation. Immutable.
 *
 * @param inResponses notation of the ids in responses, and in requests that speak of a message
 * @param inReceipts notation of the ids in receipts, which may differ
 */
public record MessageIds(MessageIdNotation inResponses, MessageIdNotation inReceipts) {
    /** What no message has for a number. */
    static final long NONE = -1;

    /**
     * Ids start here, so that no decimal id of a usual run reads as another one's hex. There is room for another three billion
     * before they need more than the eight hexadecimal digits that SMPP 3.3 has for them.
     */
    private static final long FIRST_ID = 1_000_000_000L;

    /** What responses call a message, whichever session of its account it came from. */
    public String of(Message message) {
        return inResponses.format(FIRST_ID + number(message));
    }

    /** What its receipts call a message. */
    String inReceipt(Message message) {
        return inReceipts.format(FIRST_ID + number(message));
    }

    /** The messages of one submit_multi share the number of the first. */
    private static long number(Message message) {
        Group group = message.group();
        return group == null ? message.index() : group.first();
    }

    /** The number of the message with exactly this id; {@link #NONE} if it is no id of ours. */
    long numberOf(String id) {
        try {
            long number = inResponses.parse(id) - FIRST_ID;
            return number >= 0 && inResponses.format(FIRST_ID + number).equals(id) ? number : NONE;
        } catch (NumberFormatException e) {
            return NONE;
        }
    }
}
