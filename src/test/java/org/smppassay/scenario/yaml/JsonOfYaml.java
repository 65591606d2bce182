package org.smppassay.scenario.yaml;

import java.util.stream.Collectors;

/** Turns YAML into the JSON an editor would check: plain scalars of YAML 1.2's core schema have types. */
public final class JsonOfYaml {
    private JsonOfYaml() {}

    public static String convert(String yaml) {
        return json(YamlReader.read(yaml, "test", new Problems()).orElseThrow());
    }

    private static String json(YamlNode node) {
        if (node instanceof YamlMap map) {
            return map.entries().stream()
                    .map(entry -> text(entry.name()) + ":" + json(entry.value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof YamlList list) {
            return list.items().stream().map(JsonOfYaml::json).collect(Collectors.joining(",", "[", "]"));
        }
        YamlScalar scalar = (YamlScalar) node;
        if (scalar.isNothing()) {
            return "null";
        }
        boolean typed = scalar.plain() && scalar.text().matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?|true|false");
        return typed ? scalar.text() : text(scalar.text());
    }

    private static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
