package org.smppassay.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Binder;
import org.smppassay.scenario.check.Checks;
import org.smppassay.scenario.yaml.Overrides;
import org.smppassay.scenario.yaml.Place;
import org.smppassay.scenario.yaml.Problems;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.scenario.yaml.YamlMap;
import org.smppassay.scenario.yaml.YamlNode;
import org.smppassay.scenario.yaml.YamlReader;
import org.smppassay.scenario.yaml.YamlScalar;

/** Reads scenario files. Every method throws a {@link ScenarioException} that tells all problems at once. */
public final class ScenarioLoader {
    private static final String CRITERIA = "criteria";

    private ScenarioLoader() {}

    /** Reads a file, with overrides laid over it. */
    public static Scenario load(Path file, List<ValueOverride> overrides) {
        return load(ScenarioSource.read(file), overrides).scenario();
    }

    /** Reads a text; {@code fileName} is what problems name as their file. */
    public static Scenario parse(String yaml, String fileName, ValueOverride... overrides) {
        return load(new ScenarioSource(fileName, yaml), List.of(overrides)).scenario();
    }

    /** Reads a source, with overrides laid over it. */
    public static LoadedScenario load(ScenarioSource source, List<ValueOverride> overrides) {
        Problems problems = new Problems();
        return bind(document(source, problems), overrides, problems);
    }

    /** Reads a section {@code criteria}, alone or beneath its name, as the scenario that has it, with overrides laid over. */
    public static LoadedScenario loadCriteria(ScenarioSource source, List<ValueOverride> overrides) {
        Problems problems = new Problems();
        YamlNode document = document(source, problems);
        boolean alone = document instanceof YamlMap map
                && map.get(CRITERIA).isEmpty()
                && map.get("name").isEmpty();
        YamlScalar key = new YamlScalar(CRITERIA, true, document.place());
        YamlNode scenario = alone ? new YamlMap(List.of(new YamlMap.Entry(key, document)), document.place()) : document;
        return bind(scenario, overrides, problems);
    }

    private static LoadedScenario bind(YamlNode document, List<ValueOverride> overrides, Problems problems) {
        YamlNode asRun = new Overrides(problems).apply(document, overrides);
        Binder binder = new Binder(problems);
        Optional<Scenario> scenario = binder.bind(Scenario.class, asRun);
        Checks.check(binder.values(), problems);
        if (!problems.isEmpty() || scenario.isEmpty() || !(asRun instanceof YamlMap map)) {
            throw new ScenarioException(problems.sorted());
        }
        return new LoadedScenario(scenario.get(), AsRun.of(map, binder.values()));
    }

    private static YamlNode document(ScenarioSource source, Problems problems) {
        Optional<YamlNode> document = YamlReader.read(source.text(), source.name(), problems);
        if (document.isEmpty() && problems.isEmpty()) {
            problems.add(Place.all(source.name()), "", "the file is empty");
        }
        return document.orElseThrow(() -> new ScenarioException(problems.sorted()));
    }
}
