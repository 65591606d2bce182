package org.smppassay.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smppassay.evaluation.Verdict;
import org.smppassay.report.Sheet.Item;
import org.smppassay.statistics.Interval;
import org.smppassay.sweep.SweepResult;
import org.smppassay.sweep.SweepResult.Criterion;
import org.smppassay.sweep.SweepResult.Pair;
import org.smppassay.sweep.SweepResult.Trouble;
import org.smppassay.sweep.VerdictShares;

/** Sweeps for people and programs. Only {@link #text} and {@link #json} tell how long they took: the others are the same every time. */
public final class SweepReport {
    /** The version of the JSON; readers ignore keys they do not know. */
    private static final int SCHEMA = 1;

    private static final int SEEDS_SHOWN = 3;
    private static final String PERCENT = " %";

    private SweepReport() {}

    /** One line a sweep: its name and our verdicts. */
    public static String line(SweepResult sweep) {
        return Text.oneLine(sweep.scenario()) + ": " + words(sweep.overall().ours()) + " of " + runs(sweep)
                + "; naive: " + words(sweep.overall().naive()) + "\n";
    }

    /** For a terminal. */
    public static String text(SweepResult sweep, boolean color) {
        Sheet sheet = sheet(sweep);
        if (sweep.judged() + sweep.troubled() > 0) {
            sheet.paragraph(effort(sweep));
        }
        return sheet.text(color);
    }

    /** As a part of a Markdown document: several sweeps first side by side. */
    public static String markdown(List<SweepResult> sweeps) {
        String each = sweeps.stream().map(sweep -> sheet(sweep).markdown()).collect(Collectors.joining("\n"));
        return sweeps.size() < 2 ? each : overview(sweeps).markdown() + "\n" + each;
    }

    /** A line for each sweep: what the scenario expects of its own seed, and what all seeds gave. */
    private static Sheet overview(List<SweepResult> sweeps) {
        List<List<Item>> rows = new ArrayList<>();
        for (SweepResult sweep : sweeps) {
            List<Item> row = new ArrayList<>();
            row.add(Item.of(sweep.scenario()));
            row.add(sweep.expected().map(Item::of).orElse(Item.of(Figures.NONE)));
            row.add(Item.of(Long.toString(sweep.judged())));
            Stream.of(Verdict.values())
                    .forEach(verdict -> row.add(cell(sweep.overall().ours(), verdict)));
            Stream.of(Verdict.PASS, Verdict.FAIL)
                    .forEach(verdict -> row.add(cell(sweep.overall().naive(), verdict)));
            rows.add(row);
        }
        List<String> header = new ArrayList<>(List.of("scenario", "expects", "seeds"));
        Stream.of(Verdict.values()).forEach(verdict -> header.add("ours " + verdict));
        header.addAll(List.of("naive PASS", "naive FAIL"));
        return new Sheet()
                .title("All scenarios")
                .paragraph("Shares of the seeds, in brackets their intervals at "
                        + Unit.PERCENT.limit(VerdictShares.CONFIDENCE) + " confidence.")
                .table("llr" + "r".repeat(Verdict.values().length + 2), header, rows);
    }

    private static Sheet sheet(SweepResult sweep) {
        Sheet sheet = new Sheet().title(sweep.scenario());
        if (!sweep.about().isBlank()) {
            sheet.paragraph(sweep.about());
        }
        sheet.paragraph(runs(sweep) + ", " + sweep.seeds().first() + " to "
                + sweep.seeds().last() + (sweep.complete() ? "" : " (ended early)") + ". Intervals are for the share"
                + " over all seeds there are, at " + Unit.PERCENT.limit(VerdictShares.CONFIDENCE) + " confidence.");
        if (sweep.judged() > 0) {
            overall(sheet, sweep);
            criteria(sheet, sweep);
        }
        for (Trouble trouble : sweep.troubles()) {
            sheet.paragraph("No verdict with seed " + trouble.seed() + ": " + trouble.why());
        }
        if (sweep.troubled() > sweep.troubles().size()) {
            sheet.paragraph("No verdict in " + sweep.troubled() + " runs in all.");
        }
        sheet.paragraph("To replay one: " + sweep.replay() + " --seed " + replayable(sweep));
        return sheet;
    }

    /** A seed whose verdict is the rarest, since it is the one to look at. */
    private static long replayable(SweepResult sweep) {
        return sweep.overall().ours().rows().stream()
                .filter(row -> row.count() > 0)
                .min((a, b) -> Long.compare(a.count(), b.count()))
                .map(row -> row.firstSeeds().get(0))
                .orElse(sweep.seeds().first());
    }

    private static void overall(Sheet sheet, SweepResult sweep) {
        List<List<Item>> rows = new ArrayList<>();
        VerdictShares ours = sweep.overall().ours();
        VerdictShares naive = sweep.overall().naive();
        for (Verdict verdict : Verdict.values()) {
            rows.add(List.of(
                    Item.of(verdict),
                    Item.of(Long.toString(ours.count(verdict))),
                    Item.of(share(ours, verdict)),
                    Item.of(interval(ours, verdict)),
                    Item.of(Long.toString(naive.count(verdict))),
                    Item.of(share(naive, verdict)),
                    Item.of(interval(naive, verdict)),
                    Item.of(seeds(ours.row(verdict)))));
        }
        sheet.table(
                "lrrrrrrl",
                List.of("verdict", "ours", "share", "interval", "naive", "share", "interval", "seeds (ours)"),
                rows);
    }

    private static void criteria(Sheet sheet, SweepResult sweep) {
        List<Verdict> ours = occurring(sweep, true);
        List<Verdict> naive = occurring(sweep, false);
        List<String> header = new ArrayList<>(List.of("criterion", "scope"));
        ours.forEach(verdict -> header.add("ours " + verdict));
        naive.forEach(verdict -> header.add("naive " + verdict));
        List<List<Item>> rows = new ArrayList<>();
        for (Criterion criterion : sweep.criteria()) {
            List<Item> row = new ArrayList<>();
            row.add(Item.of(criterion.name()));
            row.add(Item.of(scope(criterion)));
            ours.forEach(verdict -> row.add(cell(criterion.verdicts().ours(), verdict)));
            naive.forEach(verdict -> row.add(cell(criterion.verdicts().naive(), verdict)));
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            sheet.heading("Each criterion");
        }
        sheet.table("ll" + "r".repeat(ours.size() + naive.size()), header, rows);
    }

    /** Verdicts that some criterion got: columns of nothing are left out, but PASS and FAIL are always shown. */
    private static List<Verdict> occurring(SweepResult sweep, boolean ours) {
        List<Verdict> all = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            boolean given = sweep.criteria().stream()
                    .map(c -> ours ? c.verdicts().ours() : c.verdicts().naive())
                    .anyMatch(shares -> shares.count(verdict) > 0);
            if (given || verdict == Verdict.PASS || verdict == Verdict.FAIL) {
                all.add(verdict);
            }
        }
        return all;
    }

    private static String scope(Criterion criterion) {
        String scope = criterion.scope();
        return scope.startsWith("operator:") ? scope.substring("operator:".length()) : scope;
    }

    private static Item cell(VerdictShares shares, Verdict verdict) {
        return Item.of(share(shares, verdict) + " (" + wholeInterval(shares.interval(verdict)) + ")");
    }

    private static String share(VerdictShares shares, Verdict verdict) {
        return digits(shares.share(verdict)) + PERCENT;
    }

    private static String interval(VerdictShares shares, Verdict verdict) {
        Interval interval = shares.interval(verdict);
        return digits(interval.lower()) + " – " + digits(interval.upper());
    }

    /** In whole per cent, rounded outwards. */
    private static String wholeInterval(Interval interval) {
        return (int) Math.floor(100 * interval.lower()) + "–" + (int) Math.ceil(100 * interval.upper());
    }

    /** Per cent with one decimal, none for all and nothing. */
    private static String digits(double share) {
        return share == 0 || share == 1
                ? Long.toString(Math.round(100 * share))
                : Figures.fixed(BigDecimal.valueOf(100 * share), 1);
    }

    private static String seeds(VerdictShares.Row row) {
        String some = row.firstSeeds().stream()
                .limit(SEEDS_SHOWN)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return row.count() > SEEDS_SHOWN ? some + ", …" : some;
    }

    private static String words(VerdictShares shares) {
        return shares.rows().stream()
                .filter(row -> row.count() > 0)
                .map(row -> row.verdict() + " " + share(shares, row.verdict()))
                .collect(Collectors.joining(", "));
    }

    private static String runs(SweepResult sweep) {
        String asked = sweep.complete() ? "" : " of " + sweep.seeds().count();
        return sweep.judged() + asked + (sweep.judged() == 1 && asked.isEmpty() ? " seed" : " seeds");
    }

    private static String effort(SweepResult sweep) {
        long ended = sweep.judged() + sweep.troubled();
        double seconds = Math.max(1e-3, sweep.wall().toNanos() / 1e9);
        return "Took " + Figures.duration(seconds * 1e3) + " with " + sweep.jobs()
                + (sweep.jobs() == 1 ? " job" : " jobs") + ": " + Figures.fixed(BigDecimal.valueOf(ended / seconds), 1)
                + " seeds a second, " + Figures.duration(sweep.busy().toNanos() / 1e6 / ended) + " a seed.";
    }

    /** All that was found, as JSON. */
    public static String json(List<SweepResult> sweeps, ToolInfo tool) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", SCHEMA);
        document.put("tool", ToolJson.of(tool));
        document.put("confidence", VerdictShares.CONFIDENCE);
        document.put("sweeps", sweeps.stream().map(SweepReport::json).toList());
        return JsonText.of(document);
    }

    private static Map<String, Object> json(SweepResult sweep) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("scenario", sweep.scenario());
        object.put("replay", sweep.replay() + " --seed N");
        object.put("first_seed", sweep.seeds().first());
        object.put("seeds", sweep.seeds().count());
        object.put("judged", sweep.judged());
        object.put("without_verdict", sweep.troubled());
        object.put("complete", sweep.complete());
        object.put("verdicts", json(sweep.overall()));
        object.put("criteria", sweep.criteria().stream().map(SweepReport::json).toList());
        object.put("jobs", sweep.jobs());
        object.put("wall_seconds", sweep.wall().toMillis() / 1e3);
        object.put("busy_seconds", sweep.busy().toMillis() / 1e3);
        return object;
    }

    private static Map<String, Object> json(Criterion criterion) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", criterion.name());
        object.put("scope", criterion.scope());
        object.putAll(json(criterion.verdicts()));
        return object;
    }

    private static Map<String, Object> json(Pair pair) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ours", json(pair.ours()));
        object.put("naive", json(pair.naive()));
        return object;
    }

    private static List<Map<String, Object>> json(VerdictShares shares) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (VerdictShares.Row row : shares.rows()) {
            Interval interval = shares.interval(row.verdict());
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("verdict", row.verdict());
            object.put("count", row.count());
            object.put("share", shares.share(row.verdict()));
            object.put("interval", List.of(interval.lower(), interval.upper()));
            object.put("seeds", row.firstSeeds());
            rows.add(object);
        }
        return rows;
    }

    /** One row for each verdict of each criterion in each scope, ours and the naive reading's. */
    public static String csv(List<SweepResult> sweeps) {
        StringBuilder out =
                new StringBuilder("scenario,criterion,scope,reading,verdict,runs,count,share,lower,upper\n");
        for (SweepResult sweep : sweeps) {
            csv(sweep, "all", "overall", sweep.overall(), out);
            sweep.criteria().forEach(c -> csv(sweep, c.name(), c.scope(), c.verdicts(), out));
        }
        return out.toString();
    }

    private static void csv(SweepResult sweep, String criterion, String scope, Pair pair, StringBuilder out) {
        String begin = String.join(",", quoted(sweep.scenario()), quoted(criterion), quoted(scope));
        csv(begin + ",ours", pair.ours(), out);
        csv(begin + ",naive", pair.naive(), out);
    }

    private static void csv(String begin, VerdictShares shares, StringBuilder out) {
        for (VerdictShares.Row row : shares.rows()) {
            Interval interval = shares.interval(row.verdict());
            out.append(String.join(
                            ",",
                            begin,
                            row.verdict().name(),
                            Long.toString(shares.runs()),
                            Long.toString(row.count()),
                            plain(shares.share(row.verdict())),
                            plain(interval.lower()),
                            plain(interval.upper())))
                    .append('\n');
        }
    }

    private static String plain(double share) {
        return Figures.fixed(BigDecimal.valueOf(share), 6);
    }

    /** RFC 4180: in quotes where it has to be. */
    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
