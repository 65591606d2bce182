package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenario, and what to change in it. */
final class ScenarioOptions {
    @Parameters(paramLabel = "SCENARIO", description = "A scenario file, or the name of one in the library.")
    @SuppressWarnings("NullAway.Init") // required
    private String scenario;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random streams, in place of the scenario's.")
    private @Nullable Long seed;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {"Override one value of the scenario. Repeatable.", "Such as test.messages=5000/day"})
    private List<String> overrides = new ArrayList<>();

    /** The scenario with its overrides; {@code further} ones, of the command itself, go first. */
    LoadedScenario load(List<ValueOverride> further) {
        List<ValueOverride> all = new ArrayList<>(further);
        for (String override : overrides) {
            all.add(parse(override));
        }
        if (seed != null) {
            all.add(new ValueOverride("seed", Long.toString(seed)));
        }
        return ScenarioLoader.load(ScenarioSource.resolve(scenario), all);
    }

    private static ValueOverride parse(String text) {
        try {
            return ValueOverride.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, "--set: " + e.getMessage(), e);
        }
    }
}
