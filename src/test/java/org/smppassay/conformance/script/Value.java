package org.smppassay.conformance.script;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smppassay.scenario.value.Durations;

/**
 * A value in a script. All come down to text, of which each octet string is the Latin-1 reading.
 *
 * @param text of a variable its name; of a time the span from now
 */
record Value(Kind kind, String text) {
    enum Kind {
        /** Any value but an empty one. */
        ANY,
        /** The part is not there. */
        ABSENT,
        VARIABLE,
        /** Octets in hexadecimal. */
        RAW,
        /** As it stands. */
        LITERAL,
        /** With variables in it. */
        QUOTED,
        /** A relative time as clause 7.1.1 of SMPP 3.4 writes it. */
        RELATIVE_TIME,
        /** An absolute time, in the zone of the carrier. */
        ABSOLUTE_TIME
    }

    private static final Pattern TIME = Pattern.compile("(rel|abs)\\((-?)([0-9a-z]+)\\)");
    private static final Pattern TIMES = Pattern.compile("\"(.*)\"(?:\\*([0-9]+))?", Pattern.DOTALL);
    private static final Pattern IN_TEXT = Pattern.compile("\\$([a-z][a-z0-9]*)");
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter ABSOLUTE = DateTimeFormatter.ofPattern("yyMMddHHmmss");

    /**
     * Reads what stands behind a field's name.
     *
     * @throws IllegalArgumentException if that is no value
     */
    static Value parse(String word) {
        if (word.equals("*")) {
            return new Value(Kind.ANY, "");
        }
        if (word.equals("absent")) {
            return new Value(Kind.ABSENT, "");
        }
        if (word.matches("\\$[a-z][a-z0-9]*")) {
            return new Value(Kind.VARIABLE, word.substring(1));
        }
        if (word.startsWith("hex:")) {
            return new Value(Kind.RAW, latin1(HexFormat.of().parseHex(word.substring(4))));
        }
        if (word.startsWith("ucs2:")) {
            return new Value(Kind.LITERAL, latin1(quoted(word.substring(5)).text.getBytes(StandardCharsets.UTF_16BE)));
        }
        Matcher time = TIME.matcher(word);
        if (time.matches()) {
            Durations.parse(time.group(3));
            return new Value(
                    time.group(1).equals("rel") ? Kind.RELATIVE_TIME : Kind.ABSOLUTE_TIME,
                    time.group(2) + time.group(3));
        }
        return word.startsWith("\"") ? quoted(word) : new Value(Kind.LITERAL, word);
    }

    private static Value quoted(String word) {
        Matcher matcher = TIMES.matcher(word);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a quoted text ends in \", or in \"*n to be repeated: " + word);
        }
        String times = matcher.group(2);
        return new Value(Kind.QUOTED, matcher.group(1).repeat(times == null ? 1 : Integer.parseInt(times)));
    }

    /** True if octets are written as they are, whatever the standard says of their type. */
    boolean raw() {
        return kind == Kind.RAW;
    }

    /** The value as text, to be sent or compared. */
    String text(Scope scope) {
        return switch (kind) {
            case VARIABLE -> scope.get(text);
            case QUOTED -> filled(scope, UnaryOperator.identity());
            case RELATIVE_TIME -> relative(span());
            case ABSOLUTE_TIME -> absolute(scope, span());
            case LITERAL, RAW -> text;
            case ANY, ABSENT -> throw new IllegalStateException("* and absent can't be sent or compared");
        };
    }

    /** The value as a regular expression, variables in it taken literally. */
    String pattern(Scope scope) {
        return kind == Kind.QUOTED ? filled(scope, Pattern::quote) : text(scope);
    }

    private String filled(Scope scope, UnaryOperator<String> written) {
        return IN_TEXT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(written.apply(scope.get(found.group(1)))));
    }

    private Duration span() {
        return text.startsWith("-") ? Durations.parse(text.substring(1)).negated() : Durations.parse(text);
    }

    private static String relative(Duration span) {
        return String.format(
                "0000%02d%02d%02d%02d000R",
                span.toDays(), span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart());
    }

    private static String absolute(Scope scope, Duration span) {
        OffsetDateTime time = scope.now().plus(span).atOffset(ZONE);
        return ABSOLUTE.format(time) + time.getNano() / 100_000_000 + "32+";
    }

    private static String latin1(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
