package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.Option;

/** What to change in a scenario. */
final class ScenarioChanges {
    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random streams, in place of the scenario's.")
    private @Nullable Long seed;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {"Override one value of the scenario. Repeatable.", "Such as test.messages=5000/day"})
    private List<String> overrides = new ArrayList<>();

    /**
     * The values to override, the last of equal paths winning.
     *
     * @throws CommandException if one can't be read
     */
    List<ValueOverride> overrides() {
        List<ValueOverride> all = new ArrayList<>();
        for (String override : overrides) {
            all.add(parse(override));
        }
        if (seed != null) {
            all.add(new ValueOverride("seed", Long.toString(seed)));
        }
        return all;
    }

    /** One {@code PATH=VALUE}. */
    static ValueOverride parse(String text) {
        try {
            return ValueOverride.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, "--set: " + e.getMessage(), e);
        }
    }
}
