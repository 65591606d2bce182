package org.smppassay.scenario.binding;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.smppassay.scenario.yaml.Problems;
import org.smppassay.scenario.yaml.YamlMap;

/** Checks the keys of one section: none unknown, none missing. */
final class SectionKeys {
    private SectionKeys() {}

    static void check(Shape.Section section, YamlMap map, String path, Problems problems) {
        List<String> absent =
                section.keys().stream().filter(key -> map.get(key).isEmpty()).toList();
        Set<String> meant = unknown(section, map, absent, path, problems);
        for (Shape.Field field : section.fields()) {
            boolean missing = field.required() && absent.contains(field.key());
            if (missing && !meant.contains(field.key())) {
                problems.add(map.place(), child(path, field.key()), "missing key '" + field.key() + "'");
            }
        }
    }

    /** Reports keys that are not the section's; returns the absent keys that were probably meant. */
    private static Set<String> unknown(
            Shape.Section section, YamlMap map, List<String> absent, String path, Problems problems) {
        Set<String> meant = new HashSet<>();
        for (YamlMap.Entry entry : map.entries()) {
            String name = entry.name();
            if (!section.keys().contains(name)) {
                boolean nearAbsent = Nearest.to(name, absent).map(meant::add).isPresent();
                String hint = Nearest.hint(name, nearAbsent ? absent : section.keys());
                problems.add(entry.key().place(), child(path, name), "unknown key '" + name + "'" + hint);
            }
        }
        return meant;
    }

    static String child(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
