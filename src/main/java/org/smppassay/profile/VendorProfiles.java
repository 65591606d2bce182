package org.smppassay.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.smppassay.scenario.ScenarioException;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.binding.Binder;
import org.smppassay.scenario.yaml.Place;
import org.smppassay.scenario.yaml.Problems;
import org.smppassay.scenario.yaml.YamlNode;
import org.smppassay.scenario.yaml.YamlReader;

/** Reads vendors' files. */
public final class VendorProfiles {
    private static final String TEMPLATE = "vendor-template.yaml";

    private VendorProfiles() {}

    /**
     * Reads a file.
     *
     * @throws ScenarioException that tells every problem at once, each with line and column
     */
    public static VendorProfile read(Path file) {
        ScenarioSource source = ScenarioSource.read(file);
        return parse(source.text(), source.name());
    }

    /** Reads a text; {@code name} is what problems name as their file. */
    public static VendorProfile parse(String yaml, String name) {
        Problems problems = new Problems();
        Optional<YamlNode> document = YamlReader.read(yaml, name, problems);
        if (document.isEmpty() && problems.isEmpty()) {
            problems.add(Place.all(name), "", "the file is empty");
        }
        Optional<VendorProfile> profile =
                document.flatMap(node -> new Binder(problems).bind(VendorProfile.class, node));
        if (!problems.isEmpty() || profile.isEmpty()) {
            throw new ScenarioException(problems.sorted());
        }
        return profile.get();
    }

    /** A file to fill in, with every item and what it means. */
    public static String template() {
        try (InputStream in = Objects.requireNonNull(VendorProfiles.class.getResourceAsStream(TEMPLATE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folders of the runs that a profile names, relative to its file. */
    public static List<Path> runs(VendorProfile profile, Path file) {
        return profile.runs().stream().map(run -> file.resolveSibling(run)).toList();
    }
}
