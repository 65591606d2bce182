package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to change in a scenario. */
final class ScenarioChanges {
    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random streams, in place of the scenario's.")
    private @Nullable Long seed;

    @Mixin
    private final ValueChanges values = new ValueChanges();

    /** As they would be typed. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(values.arguments());
        if (seed != null) {
            arguments.addAll(List.of("--seed", Long.toString(seed)));
        }
        return arguments;
    }

    /**
     * The values to override, the last of equal paths winning.
     *
     * @throws CommandException if one can't be read
     */
    List<ValueOverride> overrides() {
        List<ValueOverride> all = new ArrayList<>(values.overrides());
        if (seed != null) {
            all.add(new ValueOverride("--seed", "seed", Long.toString(seed)));
        }
        return all;
    }
}
