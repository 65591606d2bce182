package org.smppassay.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.load.RateSeries;
import org.smppassay.scenario.people.PeopleFile;
import org.smppassay.scenario.value.NamedFile;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.scenario.yaml.Overrides;
import org.smppassay.scenario.yaml.Problems;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.scenario.yaml.YamlMap;
import org.smppassay.scenario.yaml.YamlNode;
import org.smppassay.scenario.yaml.YamlWriter;

/**
 * A scenario as it was run: overrides included, without comments, passwords replaced. It can be run again from where it is
 * written: the lists and tables that it names are written beside it, as they were read. Keys and certificates are not
 * copied; their names are made to lead to where they are. Neither are files of people, whose data must not spread: beside
 * their names stand the hashes of their contents. Immutable.
 */
public final class AsRun {
    /** The folder for what the scenario names, beside the scenario. */
    static final String FILES = "scenario-files";

    private final YamlMap document;
    private final Map<String, String> copies;
    private final Map<String, NamedFile> elsewhere;

    private AsRun(YamlMap document, Map<String, String> copies, Map<String, NamedFile> elsewhere) {
        this.document = document;
        this.copies = copies;
        this.elsewhere = elsewhere;
    }

    /**
     * @param document after overrides, without problems
     * @param values what could be read of it
     */
    static AsRun of(YamlMap document, BoundValues values) {
        Map<String, String> copies = new LinkedHashMap<>();
        List<ValueOverride> names = new ArrayList<>();
        for (String key : values.paths(TextFile.class)) {
            values.value(key, TextFile.class)
                    .filter(file -> !file.isBuiltIn())
                    .ifPresent(file -> names.add(new ValueOverride(key, FILES + "/" + copy(file, copies))));
        }
        for (String key : values.paths(RateSeries.class)) {
            values.value(key, RateSeries.class)
                    .ifPresent(series -> names.add(new ValueOverride(key, FILES + "/" + copy(series.file(), copies))));
        }
        Map<String, NamedFile> elsewhere = new LinkedHashMap<>();
        for (String key : values.paths(NamedFile.class)) {
            values.value(key, NamedFile.class).ifPresent(file -> elsewhere.put(key, file));
        }
        for (String key : values.paths(PeopleFile.class)) {
            values.value(key, PeopleFile.class).ifPresent(people -> {
                elsewhere.put(key, people.file());
                names.add(new ValueOverride(key.substring(0, key.lastIndexOf('.')) + ".sha256", people.sha256()));
            });
        }
        return new AsRun(renamed(document, names), copies, elsewhere);
    }

    /** The name of a file's copy: its own, with a number if another file has that. What is the same is copied once. */
    private static String copy(TextFile file, Map<String, String> copies) {
        String own = String.valueOf(Path.of(file.name()).getFileName());
        int dot = own.lastIndexOf('.') > 0 ? own.lastIndexOf('.') : own.length();
        for (int number = 1; ; number++) {
            String name = number == 1 ? own : own.substring(0, dot) + "-" + number + own.substring(dot);
            // Some file systems take names that differ in the case of letters for one.
            Optional<String> taken = copies.keySet().stream()
                    .filter(known -> known.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                    .findFirst();
            if (taken.isEmpty()) {
                copies.put(name, file.text());
                return name;
            }
            if (file.text().equals(copies.get(taken.get()))) {
                return taken.get();
            }
        }
    }

    private static YamlMap renamed(YamlMap document, List<ValueOverride> names) {
        Problems problems = new Problems();
        YamlNode renamed = new Overrides(problems).apply(document, names);
        if (!problems.isEmpty() || !(renamed instanceof YamlMap map)) {
            throw new IllegalStateException("cannot rename files: " + problems.sorted());
        }
        return map;
    }

    /** The scenario as YAML, to stand in {@code folder}, which exists. */
    public String yaml(Path folder) throws IOException {
        List<ValueOverride> names = new ArrayList<>();
        for (Map.Entry<String, NamedFile> file : elsewhere.entrySet()) {
            if (file.getValue().relative()) {
                names.add(new ValueOverride(
                        file.getKey(), from(folder, file.getValue().path())));
            }
        }
        return YamlWriter.write(renamed(document, names));
    }

    private static String from(Path folder, Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path place = absolute.resolveSibling("").toRealPath();
        return folder.toRealPath()
                .relativize(place)
                .resolve(absolute.getFileName())
                .toString();
    }

    /** Writes the scenario to {@code file}, and what it names to a folder beside it. Replaces what is there. */
    public void writeTo(Path file) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.write(file, yaml(folder).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, String> copy : copies.entrySet()) {
            Path files = Files.createDirectories(folder.resolve(FILES));
            Files.write(files.resolve(copy.getKey()), copy.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
