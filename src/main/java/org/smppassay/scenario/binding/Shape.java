package org.smppassay.scenario.binding;

import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.yaml.YamlMap;
import org.smppassay.scenario.yaml.YamlNode;

/** What a value of the scenario looks like: the binder reads by it, and the JSON schema describes it. */
sealed interface Shape {

    /** A record, written as a mapping. */
    record Section(Class<? extends Record> type, List<Field> fields) implements Shape {
        List<String> keys() {
            return fields.stream().map(Field::key).toList();
        }

        /** The key that a single value in place of the section stands for. */
        Optional<String> alone() {
            return fields.stream().filter(Field::alone).map(Field::key).findFirst();
        }
    }

    /** Values in order. */
    record Sequence(Shape element) implements Shape {}

    /** Values by names that the writer of the file chooses. */
    record Dictionary(Shape value) implements Shape {}

    /** A single value. */
    record Single(Class<?> type, ScalarType scalar) implements Shape {}

    /**
     * One key of a section.
     *
     * @param optional whether the component is an {@code Optional}
     * @param about meaning and unit, in words
     * @param alone whether a single value in place of the section stands for it
     * @param fallback the value if the key is absent; if a mapping, also what its absent keys have
     */
    record Field(
            String key,
            Shape shape,
            boolean optional,
            Optional<YamlNode> fallback,
            Rules rules,
            String about,
            boolean alone) {
        boolean required() {
            return !optional && fallback.isEmpty();
        }

        /** The fallback's keys, none if it is no mapping. */
        Optional<YamlMap> fallbackMap() {
            return fallback.filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
        }
    }
}
