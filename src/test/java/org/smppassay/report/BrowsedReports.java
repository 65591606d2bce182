package org.smppassay.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.smppassay.cli.CommandLineRun;
import org.smppassay.evaluation.Breakdown;
import org.smppassay.evaluation.Breakdown.Cell;
import org.smppassay.evaluation.LatencyDistribution;
import org.smppassay.evaluation.LatencyPoint;
import org.smppassay.evaluation.LatencyPoint.Estimate;
import org.smppassay.evaluation.RatePrecision;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Series;
import org.smppassay.evaluation.Tally;
import org.smppassay.observation.Timeline;
import org.smppassay.wording.Language;

/** Reports to be looked at in a browser: of simulated runs with three verdicts, and of the odd ones. */
final class BrowsedReports {
    private static final int LONGEST_DAYS = 366;
    private static final int MOST_OPERATORS = 64;

    private BrowsedReports() {}

    /** The report of this name. */
    static String named(String name) {
        return Objects.requireNonNull(all().get(name), name).get();
    }

    /** By name, each made when it is asked for. */
    static Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> all = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String code = language.code();
            all.put("outage-" + code, () -> simulated(language, "day-three-outage", "--set", "test.messages=3000/day"));
            all.put("undecided-" + code, () -> simulated(language, "three-step-test"));
            all.put("healthy-" + code, () -> simulated(language, "healthy", "--set", "test.messages=20000/day"));
            all.put("invalid-" + code, () -> made(Fixtures.invalid(), language));
        }
        all.put(
                "one-message",
                () -> simulated(
                        Language.ENGLISH, "three-step-test", "--set", "test.messages=1/day", "--set", "test.days=1"));
        all.put("missing", () -> simulated(Language.ENGLISH, "lost-receipts"));
        all.put("empty", () -> made(Fixtures.empty(), Language.ENGLISH));
        all.put(
                "hostile",
                () -> made(Charted.with(Fixtures.hostile(), Charted.result().series()), Language.ENGLISH));
        all.put("longest", () -> made(longest(), Language.ENGLISH));
        return Collections.unmodifiableMap(all);
    }

    private static String made(RunResult result, Language language) {
        return HtmlReport.render(result, Timeline.EMPTY, Fixtures.TOOL, language);
    }

    private static String simulated(Language language, String scenario, String... more) {
        try {
            Path out = Files.createTempDirectory("assay");
            List<String> args = new ArrayList<>(List.of(
                    "evaluate",
                    scenario,
                    "--quiet",
                    "--no-messages",
                    "--lang",
                    language.code(),
                    "--out",
                    out.toString()));
            args.addAll(List.of(more));
            CommandLineRun run = CommandLineRun.of(args.toArray(new String[0]));
            if (Files.notExists(new RunFolder(out).html())) {
                throw new IllegalStateException("assay " + String.join(" ", args) + ": " + run.err());
            }
            return Files.readString(new RunFolder(out).html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As long, and with as many operators, as a scenario may be. */
    static RunResult longest() {
        RunResult like = Fixtures.inconclusive();
        List<Tally> days = new ArrayList<>();
        List<Tally> hours = new ArrayList<>();
        List<LatencyPoint> latency = new ArrayList<>();
        for (int day = 1; day <= LONGEST_DAYS; day++) {
            days.add(Traffic.tally(Integer.toString(day), 6400, 6400 - 30 - day % 17));
            latency.add(new LatencyPoint(
                    day,
                    LatencyPoint.WHOLE_DAY,
                    6370,
                    Optional.of(new Estimate(3000 + day, Optional.empty())),
                    Optional.of(new Estimate(8000 + day, Optional.empty())),
                    Optional.of(new Estimate(12_000 + day, Optional.empty()))));
            for (int hour = 0; hour < HourOfRun.HOURS; hour++) {
                hours.add(Traffic.tally("day " + day + " " + hour, 266, 266 - (day + hour) % 5));
            }
        }
        List<Tally> operators = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int number = 1; number <= MOST_OPERATORS; number++) {
            String operator = "operator-" + number;
            operators.add(Traffic.tally(operator, 100L * LONGEST_DAYS, 100L * LONGEST_DAYS - 100 - number));
            for (int day = 1; day <= LONGEST_DAYS; day++) {
                cells.add(new Cell(operator, day, Traffic.tally(operator, 100, 99)));
            }
        }
        RunResult longest = new RunResult(
                like.run(),
                like.verdict(),
                like.naiveVerdict(),
                like.why(),
                like.notes(),
                like.criteria(),
                like.counts(),
                like.latencies(),
                new Breakdown(days, operators, cells, hours, like.breakdown().failures()));
        return Charted.with(
                longest,
                new Series(
                        RatePrecision.USUAL,
                        OptionalDouble.empty(),
                        new LatencyDistribution(60, List.of(1000L, 90_000L, 2000L)),
                        like.series().receipts(),
                        latency));
    }
}
