package org.smppassay.carrier.admission;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.protocol.MessageState;
import org.smppassay.scenario.value.Durations;
import org.smppassay.scenario.value.StatusCode;
import org.smppassay.scenario.value.ValueFormatException;

/**
 * Reads directions such as {@code state=UNDELIV error=001 after=5s}: the words are the keys of a direction in a scenario, each
 * with its value, between blanks.
 */
final class DirectionWords {
    private static final String STATUS = "status";
    private static final String STATE = "state";
    private static final String ERROR = "error";
    private static final String AFTER = "after";
    private static final String RECEIPT = "receipt";
    private static final String ANSWER_AFTER = "answer_after";
    private static final String SILENCE = "silence";
    private static final List<String> KEYS = List.of(STATUS, STATE, ERROR, AFTER, RECEIPT, ANSWER_AFTER, SILENCE);

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int LONGEST_ERROR = 16;

    private final Map<String, String> values = new LinkedHashMap<>();

    private DirectionWords() {}

    /**
     * The direction in some words.
     *
     * @param cause where they are written, for the truth
     * @throws MalformedDirectionException if they are none
     */
    static Direction read(String words, String cause) throws MalformedDirectionException {
        DirectionWords read = new DirectionWords();
        for (String word : words.split(" ", -1)) {
            if (!word.isEmpty()) {
                read.add(word);
            }
        }
        read.checkTogether();
        try {
            return read.direction(cause);
        } catch (ValueFormatException e) {
            throw new MalformedDirectionException(String.valueOf(e.getMessage()));
        }
    }

    private void add(String word) throws MalformedDirectionException {
        int equals = word.indexOf('=');
        String key = equals < 0 ? word : word.substring(0, equals);
        if (!KEYS.contains(key)) {
            throw new MalformedDirectionException("unknown word '" + key + "'; valid: " + String.join(", ", KEYS));
        }
        if (equals < 0 && !key.equals(SILENCE)) {
            throw new MalformedDirectionException("'" + key + "' has no value");
        }
        if (values.put(key, equals < 0 ? "true" : word.substring(equals + 1)) != null) {
            throw new MalformedDirectionException("'" + key + "' is given twice");
        }
    }

    private void checkTogether() throws MalformedDirectionException {
        if (values.isEmpty()) {
            throw new MalformedDirectionException("nothing to do");
        }
        boolean fate = has(STATE) || has(ERROR) || has(AFTER) || has(RECEIPT);
        if (has(STATUS) && fate) {
            throw new MalformedDirectionException(
                    "what is refused with a 'status' has no state, error, after or receipt");
        }
        if (has(ERROR) && !has(STATE)) {
            throw new MalformedDirectionException("an 'error' goes with a 'state'");
        }
        if (has(SILENCE) && has(ANSWER_AFTER)) {
            throw new MalformedDirectionException("'silence' or 'answer_after', not both");
        }
    }

    private boolean has(String key) {
        return values.containsKey(key);
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private Direction direction(String cause) {
        MessageState state = value(STATE).map(DirectionWords::state).orElse(null);
        return new Direction(
                value(STATUS).map(text -> StatusCode.parse(text).value()).orElse(0),
                truth(SILENCE, false),
                delay(ANSWER_AFTER),
                state,
                state == null ? "" : value(ERROR).map(DirectionWords::error).orElse(Direction.usualError(state)),
                delay(AFTER),
                truth(RECEIPT, true),
                cause);
    }

    private static MessageState state(String text) {
        return MessageState.fromText(text)
                .filter(state -> state != MessageState.SCHEDULED && state.text().equals(text))
                .orElseThrow(() -> new ValueFormatException(
                        "expected a state such as DELIVRD, EXPIRED or UNDELIV, found '" + text + "'"));
    }

    private static String error(String text) {
        if (text.isEmpty() || text.length() > LONGEST_ERROR) {
            throw new ValueFormatException("expected an error of 1 to 16 characters, found '" + text + "'");
        }
        return text;
    }

    private boolean truth(String key, boolean usual) {
        String text = values.get(key);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new ValueFormatException("expected '" + key + "' to be true or false, found '" + text + "'");
        }
        return text == null ? usual : text.equals("true");
    }

    private @Nullable Delay delay(String key) {
        String text = values.get(key);
        if (text == null) {
            return null;
        }
        Duration delay = Durations.parse(text);
        if (delay.compareTo(LONGEST) > 0) {
            throw new ValueFormatException("expected at most 30d, found '" + text + "'");
        }
        return Delay.fixed(delay);
    }
}
