package org.smppassay.judging;

import java.util.HashMap;
import java.util.List;
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
    private static final Map<String, State> OF_SUBMISSIONS = ofSubmissions();
    private static final Map<String, State> OF_RECEIPTS = ofReceipts();
    private static final Map<String, State> OF_BOTH = ofBoth();
    private static final String STATUS_OK = "ESME_ROK";
    private static final String STATUS_CODE = "(0X[0-9A-F]{1,8}|[0-9]{1,10})";
    private static final String STATUS_ZERO = "(0X)?0+";
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
        return MessageState.fromText(word).map(State::of).or(() -> Optional.ofNullable(OF_BOTH.get(plain)));
    }

    /** As the answer to a submission; nothing told is taken. */
    static Optional<State> ofSubmission(String word) {
        String plain = plain(word);
        if (plain.matches(STATUS_NAME)) {
            return Optional.of(plain.equals(STATUS_OK) ? ACCEPTED : REJECTED);
        }
        if (plain.matches(STATUS_CODE)) {
            return Optional.of(plain.matches(STATUS_ZERO) ? ACCEPTED : REJECTED);
        }
        return Optional.ofNullable(OF_SUBMISSIONS.get(plain));
    }

    /** As the state in a receipt: a receipt's REJECTED is a final state, and as the tester reads it, so is ACCEPTD. */
    static Optional<State> ofReceipt(String word) {
        Optional<State> told = MessageState.fromText(word).map(State::of);
        return told.or(() -> Optional.ofNullable(OF_BOTH.get(plain(word))))
                .or(() -> Optional.ofNullable(OF_RECEIPTS.get(plain(word))));
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

    private static Map<String, State> ofSubmissions() {
        Map<String, State> words = new HashMap<>();
        for (String taken : List.of("", "SUCCESS", "OK", "ACCEPTED", "SUBMITTED", "SENT", "成功", "提交成功", "已提交")) {
            words.put(taken, ACCEPTED);
        }
        for (String refused : List.of("FAILED", "FAIL", "REJECTED", "REFUSED", "ERROR", "失败", "提交失败", "拒绝")) {
            words.put(refused, REJECTED);
        }
        for (String silent : List.of("UNANSWERED", "TIMEOUT", "UNKNOWN", "超时", "未知", "无响应")) {
            words.put(silent, UNANSWERED);
        }
        return words;
    }

    /** Words that a receipt's state can only mean, and that a status of sends may mean otherwise. */
    private static Map<String, State> ofReceipts() {
        Map<String, State> words = new HashMap<>();
        words.put("成功", DELIVERED);
        words.put("SUCCESS", DELIVERED);
        return words;
    }

    private static Map<String, State> ofBoth() {
        Map<String, State> words = new HashMap<>();
        words.put("UNDELIVERED", FAILED);
        words.put("FAILED", FAILED);
        words.put("未送达", FAILED);
        for (String arrived : List.of("已送达", "送达", "送达成功", "接收成功", "到达", "已接收", "投递成功")) {
            words.put(arrived, DELIVERED);
        }
        for (String lost : List.of("失败", "送达失败", "接收失败", "投递失败", "发送失败")) {
            words.put(lost, FAILED);
        }
        words.put("过期", EXPIRED);
        words.put("已过期", EXPIRED);
        for (String unknown : List.of("未知", "无回执", "未返回", "等待回执", "发送中", "提交成功")) {
            words.put(unknown, ACCEPTED);
        }
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

    /** Whether the answer to a submission may say so. */
    boolean answers() {
        return this == REJECTED || !isFinal();
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
