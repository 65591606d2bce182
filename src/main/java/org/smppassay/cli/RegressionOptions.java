package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smppassay.regression.LoadRun;
import org.smppassay.regression.Metric;
import org.smppassay.regression.Rule;
import org.smppassay.regression.Side;
import org.smppassay.scenario.binding.Nearest;
import picocli.CommandLine.Option;

/** Which repeated load runs are compared, by what, and where the rows go. */
final class RegressionOptions {
    private static final String MARGIN = "3%";

    @Option(
            names = "--base",
            paramLabel = "DIR",
            description = {
                "Regression check: the folder of the base's runs, or the one that load --repeat wrote, which holds base/."
            })
    private @Nullable Path base;

    @Option(
            names = "--candidate",
            paramLabel = "DIR",
            description = "Regression check: the same of the candidate, whose folder is candidate/.")
    private @Nullable Path candidate;

    @Option(
            names = "--control",
            paramLabel = "DIR",
            description = {
                "Regression check: the base measured a second time, in the same rounds.",
                "Default: control/ beside base/, if there is one."
            })
    private @Nullable Path control;

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            split = ",",
            description = {
                "Regression check: what is compared. response, service or delivery, with p50, p90, p95, p99, p999, max or mean"
                        + " (response.p50); throughput.submits_per_s, throughput.receipts_per_s; errors. Default: those of"
                        + " response.p50, response.p90, delivery.p50, throughput.submits_per_s and errors that were measured."
            })
    private @Nullable List<String> measures;

    @Option(
            names = "--margin",
            paramLabel = "SHARE",
            description =
                    "Regression check: what may get worse before it counts, of the base. Default: " + MARGIN + "%.")
    private @Nullable String margin;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Regression check: also write one row a run, in their order, for change-point tools.")
    private @Nullable Path csv;

    /** Whether a regression check is asked for. */
    boolean asked() {
        return base != null || candidate != null;
    }

    /** The first of the options that go with a regression check alone. */
    Optional<String> first() {
        return Stream.of(
                        Optional.ofNullable(base).map(given -> "--base"),
                        Optional.ofNullable(candidate).map(given -> "--candidate"),
                        Optional.ofNullable(control).map(given -> "--control"),
                        Optional.ofNullable(measures).map(given -> "--measure"),
                        Optional.ofNullable(margin).map(given -> "--margin"),
                        Optional.ofNullable(csv).map(given -> "--csv"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Where the rows go, if they are wanted. */
    Optional<Path> csv() {
        return Optional.ofNullable(csv);
    }

    /**
     * What counts as slower.
     *
     * @param confidence above one half
     */
    Rule rule(double confidence) {
        String text = margin == null ? MARGIN : margin;
        double share = CompareCommand.share("--margin", text);
        if (share >= 1) {
            throw new CommandException(ExitCode.USAGE, "--margin: expected less than 100%, found '" + text + "'");
        }
        return new Rule(share, confidence, metrics(), measures != null);
    }

    private List<Metric> metrics() {
        if (measures == null) {
            return Metric.byDefault();
        }
        Set<Metric> metrics = new LinkedHashSet<>();
        for (String name : measures) {
            metrics.add(Metric.named(name.strip())
                    .orElseThrow(() -> new CommandException(
                            ExitCode.USAGE,
                            "--measure: there is no '" + name.strip() + "'"
                                    + Nearest.hint(
                                            name.strip(),
                                            Metric.known().stream()
                                                    .map(Metric::name)
                                                    .toList()))));
        }
        return List.copyOf(metrics);
    }

    /** The sides: base, candidate, and the control if there is one. */
    List<Side> sides() throws IOException {
        if (base == null || candidate == null) {
            throw new CommandException(
                    ExitCode.USAGE, "a regression check takes both --base and --candidate; only one is given");
        }
        Path baseFolder = RepeatedRuns.folder(base, Side.BASE);
        Path candidateFolder = RepeatedRuns.folder(candidate, Side.CANDIDATE);
        List<Side> sides = new ArrayList<>(
                List.of(RepeatedRuns.read(Side.BASE, baseFolder), RepeatedRuns.read(Side.CANDIDATE, candidateFolder)));
        apart(baseFolder, candidateFolder);
        Optional<Path> again = control(baseFolder);
        if (again.isPresent()) {
            apart(baseFolder, again.get());
            sides.add(RepeatedRuns.read(Side.CONTROL, again.get()));
        }
        for (Side side : sides) {
            for (LoadRun run : side.runs()) {
                String scenario = sides.get(0).runs().get(0).scenario();
                if (!run.scenario().equals(scenario)) {
                    throw new CommandException(
                            ExitCode.USAGE,
                            side.role() + " " + run.round() + " ran " + run.scenario() + ", and base ran " + scenario
                                    + ": different loads can't be compared");
                }
            }
        }
        return sides;
    }

    private Optional<Path> control(Path baseFolder) {
        if (control != null) {
            return Optional.of(RepeatedRuns.folder(control, Side.CONTROL));
        }
        Path beside = baseFolder.toAbsolutePath().resolveSibling(Side.CONTROL);
        return baseFolder.endsWith(Side.BASE) && Files.isDirectory(beside) ? Optional.of(beside) : Optional.empty();
    }

    private static void apart(Path base, Path other) throws IOException {
        if (Files.isSameFile(base, other)) {
            throw new CommandException(ExitCode.USAGE, other + " is the base itself; it does not differ from itself");
        }
    }
}
