package org.smppassay.judging;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.smppassay.observation.Outcome;
import org.smppassay.protocol.MessageState;

/** What a cell says has become of a message. */
public enum State {
    DELIVERED,
    FAILED,
    EXPIRED,
    /** Refused at submission. */
    REJECTED,
    /** Taken; what became of it is told elsewhere or nowhere. */
    ACCEPTED,
    /** Sent, and never answered. */
    UNANSWERED;

    private static final Map<String, State> OF_SENDS = ofSends();
    private static final Map<String, State> OF_BOTH = ofBoth();
    private static final String STATUS_OK = "ESME_ROK";
    private static final String STATUS_NAME = "ESME_R[A-Z0-9_]+";

    /** As the status of a send, in English, Chinese or SMPP's words; {@code success} and {@code 0} may mean anything. */
    static Optional<State> ofSend(String word) {
        String plain = plain(word);
        State known = OF_SENDS.get(plain);
        if (known != null) {
            return Optional.of(known);
        }
        if (plain.matches(STATUS_NAME)) {
            return Optional.of(plain.equals(STATUS_OK) ? ACCEPTED : REJECTED);
        }
        return ofReceipt(word);
    }

    /** As the state in a receipt: a receipt's REJECTED is a final state, and as the tester reads it, so is ACCEPTD. */
    static Optional<State> ofReceipt(String word) {
        Optional<State> told = MessageState.fromText(word).map(State::of);
        return told.isPresent() ? told : Optional.ofNullable(OF_BOTH.get(plain(word)));
    }

    /** As a user names it: one of ours in any case, or a receipt's. */
    public static Optional<State> named(String name) {
        for (State state : values()) {
            if (state.name().equalsIgnoreCase(name)) {
                return Optional.of(state);
            }
        }
        return ofReceipt(name);
    }

    private static State of(MessageState told) {
        if (!told.isFinal()) {
            return ACCEPTED;
        }
        return switch (told) {
            case DELIVERED -> DELIVERED;
            case EXPIRED -> EXPIRED;
            default -> FAILED;
        };
    }

    private static String plain(String word) {
        return word.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
    }

    private static Map<String, State> ofSends() {
        Map<String, State> words = new HashMap<>();
        words.put("", ACCEPTED);
        words.put("ACCEPTED", ACCEPTED);
        words.put("REJECTED", REJECTED);
        words.put("REFUSED", REJECTED);
        words.put("UNANSWERED", UNANSWERED);
        words.put("TIMEOUT", UNANSWERED);
        return words;
    }

    private static Map<String, State> ofBoth() {
        Map<String, State> words = new HashMap<>();
        words.put("UNDELIVERED", FAILED);
        words.put("FAILED", FAILED);
        words.put("未送达", FAILED);
        words.put("已送达", DELIVERED);
        words.put("SENT", ACCEPTED);
        words.put("SUBMITTED", ACCEPTED);
        words.put("PENDING", ACCEPTED);
        words.put("QUEUED", ACCEPTED);
        words.put("BUFFERED", ACCEPTED);
        words.put("已提交", ACCEPTED);
        return words;
    }

    /** Whether a receipt that says so settles the message. */
    boolean isFinal() {
        return this != ACCEPTED && this != UNANSWERED;
    }

    Outcome outcome() {
        return switch (this) {
            case DELIVERED -> Outcome.DELIVERED;
            case FAILED -> Outcome.FAILED;
            case EXPIRED -> Outcome.EXPIRED;
            case REJECTED -> Outcome.REJECTED;
            case ACCEPTED -> Outcome.PENDING;
            case UNANSWERED -> Outcome.UNANSWERED;
        };
    }
}
