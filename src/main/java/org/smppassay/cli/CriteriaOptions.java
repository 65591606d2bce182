package org.smppassay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.report.RunFolder;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.value.Durations;
import org.smppassay.scenario.value.ValueFormatException;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is asked of a channel whose messages somebody else has sent. */
final class CriteriaOptions {
    private static final Duration USUAL_DEADLINE = Duration.ofDays(2);

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = {
                "Take criteria, deadline, missing and number ranges from a scenario.",
                "Default for a run's folder: the scenario in it."
            })
    private @Nullable String scenario;

    @Option(
            names = "--criteria",
            paramLabel = "FILE",
            description = {
                "Take the criteria from a file with a scenario's criteria section.",
                "Default of both otherwise: the industry's."
            })
    private @Nullable Path criteria;

    @Mixin
    private final ValueChanges values = new ValueChanges();

    @Option(
            names = "--deadline",
            paramLabel = "DURATION",
            description = "How long after its sending a message's receipt counts. Default: the scenario's, else 48h.")
    private @Nullable String deadline;

    @Option(
            names = "--missing",
            paramLabel = "POLICY",
            description =
                    "What a message without a receipt counts as: unknown or failed. Default: the scenario's, else unknown.")
    private @Nullable MissingPolicy missing;

    /**
     * The scenario with the criteria; without one, one that has nothing but the industry's.
     *
     * @param run that is judged again: its own scenario is the usual one
     */
    LoadedScenario load(Optional<RunFolder> run) {
        Optional<Path> own = run.map(RunFolder::scenario).filter(Files::exists);
        if (scenario == null && criteria == null && own.isPresent()) {
            return ScenarioLoader.load(ScenarioSource.read(own.get()), values.overrides());
        }
        if (scenario != null && criteria != null) {
            throw new CommandException(ExitCode.USAGE, "--scenario and --criteria both say what is asked; give one");
        }
        List<ValueOverride> all = new ArrayList<>();
        if (scenario == null) {
            all.add(new ValueOverride("name", "judged"));
        }
        all.addAll(values.overrides());
        if (scenario != null) {
            return ScenarioLoader.load(ScenarioSource.resolve(scenario), all);
        }
        return ScenarioLoader.loadCriteria(
                criteria == null
                        ? new ScenarioSource("(industry's criteria)", "criteria: {}\n")
                        : ScenarioSource.read(criteria),
                all);
    }

    Duration deadline(Optional<TestPlan> plan) {
        if (deadline == null) {
            return plan.map(TestPlan::receiptDeadline).orElse(USUAL_DEADLINE);
        }
        try {
            return Durations.parse(deadline);
        } catch (ValueFormatException e) {
            throw new CommandException(ExitCode.USAGE, "--deadline: " + e.getMessage(), e);
        }
    }

    MissingPolicy missing(Optional<TestPlan> plan) {
        return missing != null ? missing : plan.map(TestPlan::missing).orElse(MissingPolicy.UNKNOWN);
    }

    boolean isReadFrom(Path file) {
        return isAt(criteria, file) || isAt(scenario == null ? null : Path.of(scenario), file);
    }

    private static boolean isAt(@Nullable Path named, Path file) {
        return named != null && named.toAbsolutePath().normalize().equals(file);
    }
}
