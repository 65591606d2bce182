package org.smppassay.scenario.yaml;

import java.util.List;
import java.util.Optional;

/** Keys with values, in the order of the text; no key twice. */
public record YamlMap(List<Entry> entries, Place place) implements YamlNode {

    /** One key with its value. */
    public record Entry(YamlScalar key, YamlNode value) {
        public String name() {
            return key.text();
        }
    }

    public YamlMap {
        entries = List.copyOf(entries);
    }

    public static YamlMap empty(Place place) {
        return new YamlMap(List.of(), place);
    }

    public Optional<YamlNode> get(String key) {
        for (Entry entry : entries) {
            if (entry.name().equals(key)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    @Override
    public YamlMap at(Place other) {
        return new YamlMap(
                entries.stream()
                        .map(entry ->
                                new Entry(entry.key().at(other), entry.value().at(other)))
                        .toList(),
                other);
    }

    @Override
    public String describe() {
        return "a mapping";
    }
}
