package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** True if a file of that name is the one that the scenario is read from. */
    boolean isReadFrom(Path file) throws IOException {
        return isSame(Path.of(scenario), file);
    }

    /** True if there are both files, and they are one. */
    static boolean isSame(Path named, Path file) throws IOException {
        return Files.exists(named) && Files.exists(file) && Files.isSameFile(named, file);
    }
}
