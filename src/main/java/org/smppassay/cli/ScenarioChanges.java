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

    /**
     * The values to override, the last of equal paths winning.
     *
     * @throws CommandException if one can't be read
     */
    List<ValueOverride> overrides() {
        List<ValueOverride> all = new ArrayList<>(values.overrides());
        if (seed != null) {
            all.add(new ValueOverride("seed", Long.toString(seed)));
        }
        return all;
    }
}
