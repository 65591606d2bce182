package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which scenario, and what to change in it. */
final class ScenarioOptions {
    @Parameters(paramLabel = "SCENARIO", description = "A scenario file, or the name of one in the library.")
    @SuppressWarnings("NullAway.Init") // required
    private String scenario;

    @Mixin
    private final ScenarioChanges changes = new ScenarioChanges();

    /** The scenario with its overrides; {@code further} ones, of the command itself, go first. */
    LoadedScenario load(List<ValueOverride> further) {
        List<ValueOverride> all = new ArrayList<>(further);
        all.addAll(changes.overrides());
        return ScenarioLoader.load(ScenarioSource.resolve(scenario), all);
    }
}
