package org.smppassay.protocol;

import java.time.LocalDateTime;

/**
 * A delivery receipt as a carrier sends it (appendix B).
 *
 * @param messageId as the carrier writes it, at most 64 characters of Latin-1
 * @param sub messages submitted, 0 to 999
 * @param dlvrd messages delivered, 0 to 999
 * @param submitDate when the message was submitted, in the carrier's zone
 * @param doneDate when it reached its state
 * @param state the state reported
 * @param err the carrier's code, {@code 000} for none, at most 20 characters
 * @param text the beginning of the message; 20 characters of it are sent
 */
public record DeliveryReceipt(
        String messageId,
        int sub,
        int dlvrd,
        LocalDateTime submitDate,
        LocalDateTime doneDate,
        MessageState state,
        String err,
        String text) {
    private static final int MAX_ID_LENGTH = 64;
    private static final int MAX_ERR_LENGTH = 20;
    private static final int MAX_COUNT = 999;

    /** @throws IllegalArgumentException if a value is out of its range */
    public DeliveryReceipt {
        require(messageId.length() <= MAX_ID_LENGTH, "message id too long", messageId);
        require(err.length() <= MAX_ERR_LENGTH, "err too long", err);
        require(sub >= 0 && sub <= MAX_COUNT, "sub out of range", sub);
        require(dlvrd >= 0 && dlvrd <= MAX_COUNT, "dlvrd out of range", dlvrd);
    }

    private static void require(boolean condition, String problem, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(problem + ": " + value);
        }
    }
}
