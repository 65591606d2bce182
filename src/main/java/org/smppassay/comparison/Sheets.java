package org.smppassay.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.Figure;

/** A comparison as tables and sentences. */
public final class Sheets {
    private final Comparison comparison;

    public Sheets(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Criteria, differences of rates and of latencies, and what vendors declare. */
    public List<Sheet> tables() {
        List<Sheet> sheets = new ArrayList<>(List.of(criteria(), differences()));
        if (!comparison.latencies().isEmpty()) {
            sheets.add(latencies());
        }
        if (comparison.vendors().stream().anyMatch(vendor -> vendor.profile().isPresent())) {
            sheets.add(Declarations.sheet(comparison.vendors()));
        }
        return sheets;
    }

    /** Who is better than whom, or why nobody can say. */
    public String ranking() {
        if (comparison.ranking().isPresent()) {
            return "Ranking by delivery rate: "
                    + String.join(
                            " > ",
                            comparison.ranking().get().stream()
                                    .map(Vendor::name)
                                    .toList())
                    + " (each proven better than the next; at most " + percent(comparison.alpha())
                    + " chance of any wrong difference).";
        }
        List<String> why = new ArrayList<>();
        for (Difference open : comparison.undecided()) {
            String apart = open.first().name() + " and " + open.second().name() + " can't be told apart";
            why.add(apart
                    + (comparison.needed(open).isPresent()
                            ? "; if their rates are what they seem and all is known, about "
                                    + Figure.count(comparison.needed(open).getAsLong()) + " messages each would"
                            : ""));
        }
        return "No ranking: " + (why.isEmpty() ? "a run is INVALID" : String.join(". ", why)) + ".";
    }

    private Sheet criteria() {
        Set<String> names = new LinkedHashSet<>();
        comparison.vendors().forEach(vendor -> vendor.result().criteria().forEach(c -> names.add(key(c))));
        List<String> columns = new ArrayList<>(List.of("criterion"));
        comparison.vendors().forEach(vendor -> columns.add(vendor.name()));
        List<List<String>> rows = new ArrayList<>();
        List<String> verdicts = new ArrayList<>(List.of("verdict"));
        comparison
                .vendors()
                .forEach(vendor -> verdicts.add(vendor.result().verdict().name()));
        rows.add(verdicts);
        for (String name : names) {
            List<String> row = new ArrayList<>(List.of(name));
            for (Vendor vendor : comparison.vendors()) {
                row.add(vendor.result().criteria().stream()
                        .filter(c -> key(c).equals(name))
                        .map(Sheets::cell)
                        .findFirst()
                        .orElse("not asked"));
            }
            rows.add(row);
        }
        return new Sheet("Criteria", columns, rows);
    }

    private static String key(CriterionResult criterion) {
        return criterion.name() + (criterion.scope().equals("overall") ? "" : " " + criterion.scope());
    }

    private static String cell(CriterionResult c) {
        String value = c.value().isPresent() ? value(c.name(), c.value().getAsDouble()) : "no data";
        String interval = c.interval()
                .map(range -> " [" + value(c.name(), range.lower()) + ", " + value(c.name(), range.upper()) + "]")
                .orElse("");
        return c.verdict() + " " + value + interval;
    }

    private static String value(String criterion, double value) {
        if (Double.isInfinite(value)) {
            return value < 0 ? "-" : "any";
        }
        if (criterion.equals("integrity_latency")) {
            return number("%.2f×", value);
        }
        if (criterion.contains("latency")) {
            return seconds(value);
        }
        if (criterion.equals("complaint_rate")) {
            return number("%.3f ‰", value * 1000);
        }
        return criterion.equals("capacity") ? number("%.1f/s", value) : percent(value);
    }

    private Sheet differences() {
        List<List<String>> rows = new ArrayList<>();
        for (Difference d : comparison.differences()) {
            rows.add(List.of(
                    d.scope() + (d.paired() ? " (same numbers)" : ""),
                    d.first().name() + " - " + d.second().name(),
                    points(d.value()),
                    points(d.evidence().interval().lower()) + " to "
                            + points(d.evidence().interval().upper()),
                    number("%.4f", d.adjusted()),
                    decision(d)));
        }
        String title = "Differences of rates, " + percent(1 - comparison.alpha())
                + " intervals, p adjusted (Holm) over all rows";
        return new Sheet(title, List.of("scope", "pair", "difference", "interval", "p", "decision"), rows);
    }

    private String decision(Difference d) {
        return d.higher(comparison.alpha())
                .map(higher -> higher.name() + " is higher")
                .orElse("not proven"
                        + (comparison.needed(d).isPresent()
                                ? ", needs " + Figure.count(comparison.needed(d).getAsLong()) + " each"
                                : ""));
    }

    private Sheet latencies() {
        List<List<String>> rows = new ArrayList<>();
        for (LatencyDifference l : comparison.latencies()) {
            rows.add(List.of(
                    "p" + l.percent(),
                    l.first().name() + " - " + l.second().name(),
                    seconds(l.firstMillis()) + " - " + seconds(l.secondMillis()),
                    l.interval()
                            .map(i -> seconds(i.lower()) + " to " + seconds(i.upper()))
                            .orElse("too few messages")));
        }
        String title = "Differences of latency over delivered messages, " + percent(1 - comparison.alpha())
                + " intervals, each row for itself";
        return new Sheet(title, List.of("quantile", "pair", "values", "interval"), rows);
    }

    private static String points(double share) {
        return number("%+.3f pp", share * 100);
    }

    private static String percent(double share) {
        return number("%.2f %%", share * 100);
    }

    private static String seconds(double millis) {
        return number("%.3f s", millis / 1000);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
