package org.smppassay.scenario.binding;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.smppassay.scenario.load.RateSeries;
import org.smppassay.scenario.load.Threshold;
import org.smppassay.scenario.people.PeopleFile;
import org.smppassay.scenario.value.AddressBlock;
import org.smppassay.scenario.value.CalendarPoint;
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

/**
 * A kind of value as the reference calls it.
 *
 * @param types read so
 * @param examples each of which is read as all of the types
 * @param remark what else there is to say
 */
record ValueKind(String name, List<Class<?>> types, List<String> examples, String remark) {
    static final List<ValueKind> ALL = List.of(
            kind("text", "in quotes where YAML would read something else", String.class, "1069000012345"),
            kind(
                    "share",
                    "percent, per mille or percentage points, at most 100%",
                    Share.class,
                    "99.3%",
                    "0.3‰",
                    "0.5pp"),
            kind("duration", "units d, h, m, s, ms, the greatest first", Duration.class, "3s", "500ms", "48h", "2h30m"),
            kind("rate", "above 0, at most 1000000/s", Rate.class, "200/s", "10/min", "3600/h"),
            kind("number per day", "", PerDay.class, "1000/day"),
            kind("calendar point", "day 1 is the day of `test.start`", CalendarPoint.class, "day 3 17:00"),
            kind(
                    "repeated duration",
                    "a duration and how often, once if that is left out",
                    Repeated.class,
                    "10m x6",
                    "1h"),
            kind("window", "within one day, in quotes", TimeWindow.class, "08:30-09:30", "17:00-24:00"),
            kind("date and time", "with offset, in quotes", OffsetDateTime.class, "2025-06-16T00:00:00+08:00"),
            kind(
                    "file",
                    "what comes with the program, or the path of a file in UTF-8, relative to the folder of the scenario",
                    TextFile.class,
                    TextFile.BUILT_IN),
            new ValueKind(
                    "series of rates",
                    List.of(RateSeries.class),
                    List.of(),
                    "a CSV file with the columns `seconds` and `rate`, at a path as above"),
            kind(
                    "status",
                    "a command_status by its name in the standard or as a hexadecimal number",
                    StatusCode.class,
                    "ESME_RTHROTTLED",
                    "0x58",
                    "0x412"),
            kind(
                    "file of people",
                    "a CSV file in UTF-8 whose first line names its columns, at a path as above; runs never copy it",
                    PeopleFile.class,
                    "docs/recipients.csv"),
            kind(
                    "PEM file",
                    "the path of a file, relative to the folder of the scenario, in an override to the working folder",
                    NamedFile.class,
                    "smsc.pem"),
            kind(
                    "IP addresses",
                    "one, or all that begin with so many bits",
                    AddressBlock.class,
                    "192.0.2.7",
                    "10.1.0.0/16",
                    "2001:db8::/32"),
            kind(
                    "threshold",
                    "a measure, one of `<` `<=` `>` `>=`, a value, and `in` with the name of a phase, if it is for that"
                            + " phase alone; see [measures](howto-load-test.md#measures)",
                    Threshold.class,
                    "response.p99 < 50ms",
                    "errors < 0.1% in spike"),
            kind("host and port", "in quotes", HostPort.class, "127.0.0.1:2776", "[::1]:2776"),
            kind("vendor tag", "", VendorTag.class, "0x1403", "0x3fff"),
            new ValueKind("whole number", List.of(int.class, Integer.class, long.class, Long.class), List.of("5"), ""),
            new ValueKind("number", List.of(double.class, Double.class), List.of("0.6"), ""),
            kind("yes or no", "", boolean.class, "true", "false"));

    ValueKind {
        for (Class<?> type : types) {
            examples.forEach(ScalarTypes.of(type).orElseThrow()::read);
        }
    }

    private static ValueKind kind(String name, String remark, Class<?> type, String... examples) {
        return new ValueKind(name, List.of(type), List.of(examples), remark);
    }

    static String of(Class<?> type) {
        return ALL.stream()
                .filter(kind -> kind.types().contains(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("what is " + type + " called?"))
                .name();
    }

    String written() {
        String shown = examples.isEmpty() ? "" : "`" + String.join("`, `", examples) + "`";
        return shown + (shown.isEmpty() || remark.isEmpty() ? "" : "; ") + remark;
    }
}
