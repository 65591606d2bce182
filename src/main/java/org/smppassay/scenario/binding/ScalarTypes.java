package org.smppassay.scenario.binding;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.smppassay.scenario.load.RateSeries;
import org.smppassay.scenario.load.Threshold;
import org.smppassay.scenario.people.PeopleFile;
import org.smppassay.scenario.people.PeopleReader;
import org.smppassay.scenario.value.AddressBlock;
import org.smppassay.scenario.value.CalendarPoint;
import org.smppassay.scenario.value.Durations;
import org.smppassay.scenario.value.HostPort;
import org.smppassay.scenario.value.NamedFile;
import org.smppassay.scenario.value.PerDay;
import org.smppassay.scenario.value.Rate;
import org.smppassay.scenario.value.Repeated;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.StatusCode;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.scenario.value.TimeWindow;
import org.smppassay.scenario.value.VendorTag;
import org.smppassay.scenario.yaml.Place;
import org.smppassay.scenario.yaml.YamlScalar;

/** The types of single values that a scenario may hold. */
final class ScalarTypes {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Map<Class<?>, ScalarType> TYPES = new HashMap<>();

    static {
        TYPES.put(String.class, new ScalarType(ScalarTypes::text, form("", "string", "number")));
        TYPES.put(int.class, new ScalarType(ScalarTypes::wholeInt, form("", "integer")));
        TYPES.put(Integer.class, new ScalarType(ScalarTypes::wholeInt, form("", "integer")));
        TYPES.put(long.class, new ScalarType(ScalarTypes::whole, form("", "integer")));
        TYPES.put(Long.class, new ScalarType(ScalarTypes::whole, form("", "integer")));
        TYPES.put(double.class, new ScalarType(ScalarTypes::decimal, form("", "number")));
        TYPES.put(Double.class, new ScalarType(ScalarTypes::decimal, form("", "number")));
        TYPES.put(boolean.class, new ScalarType(ScalarTypes::truth, form("", "boolean")));
        TYPES.put(Share.class, value("a share such as 99.3%", Share::parse, Share.PATTERN));
        TYPES.put(Rate.class, value("a rate such as 200/s", Rate::parse, Rate.PATTERN));
        TYPES.put(PerDay.class, value("a number per day such as 1000/day", PerDay::parse, PerDay.PATTERN));
        TYPES.put(Duration.class, value("a duration such as 3s or 48h", Durations::parse, Durations.PATTERN));
        TYPES.put(Repeated.class, value("a duration and how often, such as 10m x6", Repeated::parse, Repeated.PATTERN));
        TYPES.put(
                CalendarPoint.class,
                value("a point such as 'day 3 17:00'", CalendarPoint::parse, CalendarPoint.PATTERN));
        TYPES.put(TimeWindow.class, value("a window such as \"08:30-09:30\"", TimeWindow::parse, TimeWindow.PATTERN));
        TYPES.put(
                StatusCode.class,
                value("a status such as ESME_RTHROTTLED or 0x58", StatusCode::parse, StatusCode.PATTERN));
        TYPES.put(VendorTag.class, value("a tag of vendors such as 0x1403", VendorTag::parse, VendorTag.PATTERN));
        TYPES.put(
                Threshold.class, value("a threshold such as response.p99 < 50ms", Threshold::parse, Threshold.PATTERN));
        TYPES.put(OffsetDateTime.class, dateTime());
        TYPES.put(LocalDate.class, date());
        TYPES.put(
                AddressBlock.class,
                value("IP addresses such as 10.1.0.0/16", AddressBlock::parse, AddressBlock.PATTERN));
        TYPES.put(HostPort.class, value("HOST:PORT", HostPort::parse, HostPort.PATTERN));
        TYPES.put(NamedFile.class, new ScalarType(ScalarTypes::namedFile, form("", "string")));
        TYPES.put(PeopleFile.class, new ScalarType(ScalarTypes::people, form("", "string")));
        TYPES.put(RateSeries.class, new ScalarType(scalar -> RateSeries.of(file(scalar)), form("", "string")));
        TYPES.put(TextFile.class, new ScalarType(ScalarTypes::file, form("", "string")));
    }

    private ScalarTypes() {}

    static Optional<ScalarType> of(Class<?> type) {
        return type.isEnum() ? Optional.of(choice(type)) : Optional.ofNullable(TYPES.get(type));
    }

    /** The texts that stand for an enum's constants. */
    static List<String> names(Class<?> type) {
        return List.of(type.getEnumConstants()).stream()
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static ScalarType.JsonForm form(String pattern, String... types) {
        return new ScalarType.JsonForm(List.of(types), pattern, "");
    }

    private static <T extends Comparable<T>> ScalarType value(String what, Function<String, T> parse, String pattern) {
        return new ScalarType(scalar -> parse.apply(present(scalar, what)), form(pattern, "string"));
    }

    private static ScalarType dateTime() {
        String example = "a date and time with offset such as \"2025-06-16T00:00:00+08:00\"";
        return new ScalarType(
                scalar -> {
                    try {
                        return OffsetDateTime.parse(present(scalar, example));
                    } catch (DateTimeParseException e) {
                        throw expected(example, scalar);
                    }
                },
                new ScalarType.JsonForm(List.of("string"), "", "date-time"));
    }

    private static ScalarType date() {
        String example = "a date such as 2025-06-16";
        return new ScalarType(
                scalar -> {
                    try {
                        return LocalDate.parse(present(scalar, example));
                    } catch (DateTimeParseException e) {
                        throw expected(example, scalar);
                    }
                },
                new ScalarType.JsonForm(List.of("string"), "", "date"));
    }

    private static ScalarType choice(Class<?> type) {
        List<String> names = names(type);
        return new ScalarType(
                scalar -> {
                    int index = names.indexOf(scalar.text());
                    if (index < 0) {
                        throw expected("one of " + String.join(", ", names), scalar);
                    }
                    return (Enum<?>) type.getEnumConstants()[index];
                },
                form("", "string"));
    }

    private static NamedFile namedFile(YamlScalar scalar) {
        Place place = scalar.place();
        return NamedFile.of(present(scalar, "the name of a file"), place.source(), place.line(), place.column());
    }

    private static PeopleFile people(YamlScalar scalar) {
        return PeopleReader.read(namedFile(scalar), scalar.text());
    }

    private static String text(YamlScalar scalar) {
        boolean isTruth =
                scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"));
        if (isTruth) {
            throw expected("a text (put it in quotes)", scalar);
        }
        return present(scalar, "a text");
    }

    /** Paths are relative to the file they are written in; those of the command line to the working directory. */
    private static TextFile file(YamlScalar scalar) {
        boolean inFile = scalar.place().line() > 0;
        return TextFile.read(
                present(scalar, "a file"), Path.of(inFile ? scalar.place().source() : ""));
    }

    private static Integer wholeInt(YamlScalar scalar) {
        long value = whole(scalar);
        if (value != (int) value) {
            throw expected("a whole number of at most " + Integer.MAX_VALUE, scalar);
        }
        return (int) value;
    }

    private static Long whole(YamlScalar scalar) {
        if (!scalar.plain() || !WHOLE.matcher(scalar.text()).matches()) {
            throw expected("a whole number", scalar);
        }
        return Long.valueOf(scalar.text());
    }

    private static Double decimal(YamlScalar scalar) {
        if (!scalar.plain() || !DECIMAL.matcher(scalar.text()).matches()) {
            throw expected("a number", scalar);
        }
        return Double.valueOf(scalar.text());
    }

    private static Boolean truth(YamlScalar scalar) {
        if (!scalar.plain() || !(scalar.text().equals("true") || scalar.text().equals("false"))) {
            throw expected("true or false", scalar);
        }
        return Boolean.valueOf(scalar.text());
    }

    private static String present(YamlScalar scalar, String what) {
        if (scalar.isNothing()) {
            throw expected(what, scalar);
        }
        return scalar.text();
    }

    private static IllegalArgumentException expected(String what, YamlScalar found) {
        return new IllegalArgumentException(
                "expected " + what + ", found " + found.describe() + (found.plain() ? "" : " in quotes"));
    }
}
