package org.smppassay.protocol;

import java.util.List;

/**
 * A delivery receipt as it was understood.
 *
 * @param messageIds the ids it names: the TLV's, then the text's if that is another; empty if it names none
 * @param state the TLV's state, else the text's; UNDELIVERABLE for a vendor code such as {@code MK:0010}, UNKNOWN for other texts and none
 * @param statusText what stood behind {@code stat:}, empty if nothing did
 * @param error what stood behind {@code err:} unless that is zeros, else the vendor code behind {@code stat:}, else the network_error_code,
 *     else the zeros, else empty
 * @param intermediate whether it is an intermediate notification and no final receipt
 * @param malformed whether it lacks an id or a state, or carries a TLV that cannot be right
 * @param network the serving network that it names, as whoever knows where to look understood it; empty if it names none
 */
public record ReceivedReceipt(
        List<String> messageIds,
        MessageState state,
        String statusText,
        String error,
        boolean intermediate,
        boolean malformed,
        String network) {

    /** Copies the list. */
    public ReceivedReceipt {
        messageIds = List.copyOf(messageIds);
    }

    /** One that names no network. */
    public ReceivedReceipt(
            List<String> messageIds,
            MessageState state,
            String statusText,
            String error,
            boolean intermediate,
            boolean malformed) {
        this(messageIds, state, statusText, error, intermediate, malformed, "");
    }

    /** The same, with a serving network that it names. */
    public ReceivedReceipt withNetwork(String name) {
        return new ReceivedReceipt(messageIds, state, statusText, error, intermediate, malformed, name);
    }

    /** The id most to be trusted, empty if there is none. */
    public String messageId() {
        return messageIds.isEmpty() ? "" : messageIds.get(0);
    }
}
