package org.smppassay.scenario.carrier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.smppassay.numbering.LineException;
import org.smppassay.scenario.carrier.FailureMeaning.FinalState;
import org.smppassay.scenario.carrier.FailureMeaning.Occasion;
import org.smppassay.scenario.value.TextFile;

/** What status codes mean, by a text of lines as in {@code failure-codes.csv}. Immutable. */
public final class FailureTable {
    private static final String HEADER = "code,class,state,network_type,network_error,when,meaning";
    private static final int COLUMNS = 7;
    private static final Pattern CODE = Pattern.compile("[!-~&&[^,]]{1,16}");
    private static final Map<String, Boolean> CLASSES = new TreeMap<>(Map.of("temporary", true, "permanent", false));
    private static final Map<String, FinalState> STATES = byName(FinalState.values(), name -> name);
    private static final Map<String, Occasion> OCCASIONS =
            byName(Occasion.values(), name -> name.toLowerCase(Locale.ROOT));
    private static final FailureTable BUILT_IN = new FailureTable(builtInText());

    private final Map<String, FailureMeaning> meanings = new LinkedHashMap<>();

    private FailureTable(String text) {
        boolean headed = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (headed) {
                add(number, line.split(",", COLUMNS));
            } else if (!line.strip().equals(HEADER)) {
                throw new LineException(number, "expected the header '" + HEADER + "'");
            }
            headed = true;
        }
        if (meanings.isEmpty()) {
            throw new LineException(Math.max(1, number), "expected a line for each code, below '" + HEADER + "'");
        }
    }

    /** The codes that come with the program. */
    public static FailureTable builtIn() {
        return BUILT_IN;
    }

    /**
     * The codes of a file, or the built-in ones.
     *
     * @throws LineException if a line makes no sense
     */
    public static FailureTable of(TextFile file) {
        return file.isBuiltIn() ? BUILT_IN : new FailureTable(file.text());
    }

    /** What a code means: by its own line, else by that of the longest beginning it shares with a family. */
    public Optional<FailureMeaning> meaning(String code) {
        FailureMeaning found = meanings.get(code);
        for (int length = code.length(); found == null && length >= 0; length--) {
            found = meanings.get(code.substring(0, length) + "*");
        }
        return Optional.ofNullable(found);
    }

    /** The codes of an occasion in the order of the file; the built-in ones if the file has none. At least one. */
    public List<FailureMeaning> codesFor(Occasion occasion) {
        List<FailureMeaning> codes = meanings.values().stream()
                .filter(meaning -> meaning.when().filter(occasion::equals).isPresent())
                .toList();
        return codes.isEmpty() ? BUILT_IN.codesFor(occasion) : codes;
    }

    private void add(int line, String[] columns) {
        FailureMeaning meaning;
        try {
            meaning = meaning(columns);
        } catch (IllegalArgumentException e) {
            throw new LineException(line, String.valueOf(e.getMessage()));
        }
        if (meanings.putIfAbsent(meaning.code(), meaning) != null) {
            throw new LineException(line, "the code '" + meaning.code() + "' is given twice");
        }
    }

    private static FailureMeaning meaning(String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("expected " + COLUMNS + " columns, found " + columns.length);
        }
        String code = columns[0].strip();
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "expected a code of 1 to 16 printable ASCII characters, found '" + code + "'");
        }
        Optional<Integer> networkType = octets(columns[3].strip(), 0xFF);
        Optional<Integer> networkError = octets(columns[4].strip(), 0xFFFF);
        if (networkType.isPresent() != networkError.isPresent()) {
            throw new IllegalArgumentException("network_type and network_error go together");
        }
        String when = columns[5].strip();
        if (code.endsWith("*") && !when.isEmpty()) {
            throw new IllegalArgumentException("a family of codes has no occasion");
        }
        return new FailureMeaning(
                code,
                choice("class", columns[1].strip(), CLASSES),
                choice("state", columns[2].strip(), STATES),
                networkType,
                networkError,
                when.isEmpty() ? Optional.empty() : Optional.of(choice("when", when, OCCASIONS)),
                columns[6].strip());
    }

    private static <T> T choice(String column, String text, Map<String, T> choices) {
        T chosen = choices.get(text);
        if (chosen == null) {
            throw new IllegalArgumentException(
                    column + ": expected one of " + String.join(", ", choices.keySet()) + ", found '" + text + "'");
        }
        return chosen;
    }

    private static <T extends Enum<T>> Map<String, T> byName(T[] constants, UnaryOperator<String> written) {
        Map<String, T> names = new LinkedHashMap<>();
        for (T constant : constants) {
            names.put(written.apply(constant.name()), constant);
        }
        return names;
    }

    private static Optional<Integer> octets(String text, int most) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException("expected a number of at most " + most + ", found '" + text + "'");
        }
        return Optional.of(Integer.valueOf(text));
    }

    private static String builtInText() {
        String resource = "failure-codes.csv";
        try (InputStream in = Objects.requireNonNull(FailureTable.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
