package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smppassay.comparison.Comparison;
import org.smppassay.comparison.Rendering;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.ValueFormatException;
import org.smppassay.statistics.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets runs side by side as vendors. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        description = {
            "Sets runs side by side, as vendors or as before and after, and says which differences are proven.",
            "Delivery rates overall and per operator, complaints, latencies; messages to the same numbers in pairs.",
            "With --base and --candidate: the regression check. Repeated load runs of two",
            "builds, taken in turn, are compared in pairs: FAIL if the candidate is shown to",
            "be slower, INVALID if the control, the base again, is told from the base."
        },
        footer = {
            "",
            "Examples:",
            "  assay compare runs/vendor-a runs/vendor-b",
            "  assay compare runs/base runs/candidate --not-worse-than 0.5pp",
            "  assay compare runs/a runs/b runs/c --format markdown",
            "  assay compare runs/a runs/b --profile a=vendor-a.yaml --profile b=vendor-b.yaml",
            "  assay compare --base runs/perf --candidate runs/perf --out runs/verdict",
            "  assay compare --base runs/perf --candidate runs/perf --measure response.p99",
            "",
            "Exit codes: 0 done, 2 wrong usage or unreadable runs, 70 internal error.",
            "            With --not-worse-than: 0 it is proven, 1 the opposite is proven,",
            "            3 neither is, 4 a run is INVALID.",
            "            With --base: 0 PASS, 1 FAIL, 3 INCONCLUSIVE, 4 INVALID."
        })
final class CompareCommand implements Callable<Integer> {
    private static final double LEAST_CONFIDENCE = 0.5;
    private static final double MOST_CONFIDENCE = 0.9999;

    /** Forms of what goes to stdout. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    private final Console console;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description = {"Two or more: run folders, or their result.json; or a vendor's file that names its run."})
    private List<Path> runs = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "RUN=VENDOR",
            description = {
                "What the vendor of a run declares, from its file; shown below what is measured.",
                "RUN is called as in the table. Repeatable."
            })
    private Map<String, Path> profiles = new LinkedHashMap<>();

    @Option(
            names = "--not-worse-than",
            paramLabel = "MARGIN",
            description = {
                "Demand that no delivery rate is lower than the first run's by MARGIN or more; such as 0.5pp."
            })
    private @Nullable String margin;

    @Option(
            names = "--missing",
            paramLabel = "POLICY",
            description = "What a message without a receipt counts as: unknown or failed. Default: unknown.")
    private @Nullable MissingPolicy missing;

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            defaultValue = "95%",
            description = "Of the whole comparison. Default: 95%%.")
    private String confidence = "95%";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "What is printed: text, json or markdown. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private final RegressionOptions regression = new RegressionOptions();

    @Mixin
    private final VerdictOptions verdict = new VerdictOptions();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        double sure = confidence();
        if (regression.asked()) {
            refuse(nextToRegression(), "does not go with --base and --candidate");
            return new RegressionComparison(console, regression, verdict, format).carryOut(sure);
        }
        refuse(regression.first().or(verdict::first), "goes with --base and --candidate");
        if (runs.size() < 2) {
            throw new CommandException(
                    ExitCode.USAGE, "expected two runs or more, or --base and --candidate; found " + runs.size());
        }
        return vendors(sure);
    }

    private double confidence() {
        double sure = share("--confidence", confidence);
        if (sure <= LEAST_CONFIDENCE || sure > MOST_CONFIDENCE) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--confidence: expected more than 50% and at most 99.99%, found '" + confidence + "'");
        }
        return sure;
    }

    /** What was given that is about runs side by side. */
    private Optional<String> nextToRegression() {
        if (!runs.isEmpty()) {
            return Optional.of("RUN (" + runs.get(0) + ")");
        }
        if (!profiles.isEmpty()) {
            return Optional.of("--profile");
        }
        return Optional.ofNullable(margin).map(given -> "--not-worse-than").or(() -> Optional.ofNullable(missing)
                .map(given -> "--missing"));
    }

    private static void refuse(Optional<String> given, String why) {
        if (given.isPresent()) {
            throw new CommandException(ExitCode.USAGE, given.get() + " " + why);
        }
    }

    private int vendors(double sure) throws IOException {
        Optional<Double> most = Optional.ofNullable(margin).map(text -> share("--not-worse-than", text));
        if (most.isPresent() && most.get() >= 1) {
            throw new CommandException(
                    ExitCode.USAGE, "--not-worse-than: expected less than 100pp, found '" + margin + "'");
        }
        Comparison comparison =
                Comparison.of(new ComparedVendors(runs, profiles).read(), missing == MissingPolicy.FAILED, sure);
        console.out()
                .print(
                        switch (format) {
                            case TEXT -> Rendering.text(comparison);
                            case JSON -> Rendering.json(comparison);
                            case MARKDOWN -> Rendering.markdown(comparison);
                        });
        return most.isPresent() ? demand(comparison, most.get()) : ExitCode.OK;
    }

    private int demand(Comparison comparison, double most) {
        if (!comparison.sound()) {
            console.err().println("--not-worse-than: a run is INVALID, so nothing is proven");
            return ExitCode.INVALID;
        }
        Decision decision = comparison.notWorseThanFirst(most);
        console.err()
                .println("not worse than " + comparison.vendors().get(0).name() + " by " + margin + ": " + decision);
        return switch (decision) {
            case PASS -> ExitCode.OK;
            case FAIL -> ExitCode.FAIL;
            case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
        };
    }

    /** A share that an option was given. */
    static double share(String option, String text) {
        try {
            return Share.parse(text).value();
        } catch (ValueFormatException e) {
            throw new CommandException(ExitCode.USAGE, option + ": " + e.getMessage(), e);
        }
    }
}
