package org.smppassay.protocol;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The states of a message (clause 5.2.28; SCHEDULED and SKIPPED: SMPP 5.0, clause 4.7.15), with the abbreviation that receipts use
 * (appendix B).
 */
public enum MessageState {
    SCHEDULED(0, "SCHEDULED", false),
    ENROUTE(1, "ENROUTE", false),
    DELIVERED(2, "DELIVRD", true),
    EXPIRED(3, "EXPIRED", true),
    DELETED(4, "DELETED", true),
    UNDELIVERABLE(5, "UNDELIV", true),
    /** Final by the standard (read on behalf of the subscriber), yet some carriers send it first and another state later. */
    ACCEPTED(6, "ACCEPTD", true),
    UNKNOWN(7, "UNKNOWN", true),
    REJECTED(8, "REJECTD", true),
    SKIPPED(9, "SKIPPED", true);

    private static final MessageState[] BY_CODE = values();
    private static final Map<String, MessageState> BY_TEXT = byText();

    private final int code;
    private final String text;
    private final boolean isFinal;

    MessageState(int code, String text, boolean isFinal) {
        this.code = code;
        this.text = text;
        this.isFinal = isFinal;
    }

    /** The message_state value, 0 to 9. */
    public int code() {
        return code;
    }

    /** What a receipt writes behind {@code stat:}. */
    public String text() {
        return text;
    }

    /** Whether the standard lets no other state follow. */
    public boolean isFinal() {
        return isFinal;
    }

    /** The state of a message_state value, if it is one. */
    public static Optional<MessageState> fromCode(int code) {
        return code < 0 || code >= BY_CODE.length ? Optional.empty() : Optional.of(BY_CODE[code]);
    }

    /** The state of an abbreviation or of a name written in full, in any case. */
    public static Optional<MessageState> fromText(String text) {
        MessageState state = BY_TEXT.get(text);
        return Optional.ofNullable(state != null ? state : BY_TEXT.get(text.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, MessageState> byText() {
        Map<String, MessageState> states = new HashMap<>();
        for (MessageState state : BY_CODE) {
            states.put(state.text, state);
            states.put(state.name(), state);
        }
        return states;
    }
}
