package org.smppassay.scenario.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smppassay.Markdown;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioException;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.yaml.ValueOverride;

/** Describes the scenario file in Markdown, from what the binder and the checks go by. */
final class ScenarioReference {
    private static final String SAMPLE = "three-step-test";

    private static final String INTRODUCTION =
            """
            # The scenario file

            Written by `ScenarioReferenceTest` from the records that scenarios are read into;
            `./mvnw test -Dtest=ScenarioReferenceTest -Dgolden.update=true` writes it again.

            A scenario is a YAML 1.2 file in UTF-8. It is read strictly: unknown keys, wrong types and impossible values are
            all reported at once, each with file, line, column, path and, where there is one, the key that was probably
            meant. `./assay scenario check FILE` does only that; `./assay scenario schema` prints a JSON schema that
            editors complete and check by.

            `--set PATH=VALUE` overrides one value, with the paths used below: `--set test.messages=5000/day`,
            `--set carrier.accounts[0].window=50`. A value that begins with `[`, `{` or a quote is read as YAML.
            """;

    private static final String CHECKS =
            """

            ## Checks across keys

            Besides each value, the file as a whole has to make sense. Each line shows one mistake made in
            `three-step-test` by `--set`, and what is said about it.

            | mistake | answer |
            |---|---|
            """;

    private static final List<String> MISTAKES = List.of(
            "carrier.failures={ 'MK:0001': 45% }",
            "carrier.accounts=[{ system_id: a, password: x }, { system_id: a, password: y }]",
            "carrier.operators.roaming={ delivered: 90% }",
            "carrier.operators.china-unicom.numbers=['86134[0-8]']",
            "carrier.receipts={ lost: 60%, duplicated: 50% }",
            "carrier.receipts.format=[tlv-only, text-only]",
            "carrier.receipts.fake.except=['8613[8-2]']",
            "carrier.replies.answer={ rate: 99.95%, text: [who is this?] }",
            "carrier.mo=[{ rate: 5/s }]",
            "carrier.incidents=[{ label: nothing, from: day 3 17:00, for: 1h }]",
            "carrier.faults=[{ label: nothing, every: 1m }]",
            "carrier.faults=[{ label: endless, every: 1m, stall: {} }]",
            "carrier.incidents=[{ label: late, from: day 9 17:00, for: 1h, delivered: 0% }]",
            "carrier.incidents=[{ label: mistyped, from: day 3 17:00, for: 1h, delivered: 0%, operators: [china-mobil] }]",
            "carrier.load=[1, 2]",
            "carrier.subscribers={ ported: { share: 5%, to: { china-mobile: 60% } } }",
            "carrier.subscribers={ numbers: { '447911123456': dead } }",
            "test.recipients.mix={ china-mobile: 60% }",
            "test.recipients.canaries=5",
            "test.recipients={ mix: { china-mobile: 100% }, panel: 11, panel_numbers: ['861380000001x'] }",
            "test.recipients={ mix: { china-mobile: 100% }, canary_numbers: ['861380000001x', '8613800000010'] }",
            "test.text='Hello {nam}'",
            "test.texts=[{ text: hello, share: 60% }, { text: hi }]",
            "test.fields={ date: [today] }",
            "test.windows={ weekday: ['08:30-09:30', '09:00-10:00'] }",
            "test.windows={ weekday: [] }",
            "test.binds={ transceiver: 0, receiver: 1 }",
            "test.binds={ transceiver: 0, transmitter: 1 }",
            "test.lint.rules=[signatur]",
            "test.lint.words_replace=true",
            "criteria.latency={ p95: 15s, p99: 10s }",
            "criteria.latency={}");

    private final StringBuilder text = new StringBuilder();

    /** Where each section is found, in the order of the first place. */
    private final Map<Shape.Section, List<String>> places = new LinkedHashMap<>();

    private final Map<Shape.Section, String> about = new LinkedHashMap<>();

    String render() {
        Shape.Section root = Shapes.section(Scenario.class);
        find(root, "", "A whole file:");
        text.append(INTRODUCTION);
        kinds();
        places.keySet().forEach(this::section);
        checks();
        return text.toString();
    }

    private void find(Shape.Section section, String path, String meaning) {
        places.computeIfAbsent(section, unseen -> new ArrayList<>()).add(path);
        about.putIfAbsent(section, meaning);
        for (Shape.Field field : section.fields()) {
            find(field.shape(), path.isEmpty() ? field.key() : path + "." + field.key(), field.about());
        }
    }

    private void find(Shape shape, String path, String meaning) {
        if (shape instanceof Shape.Section section) {
            find(section, path, meaning);
        } else if (shape instanceof Shape.Sequence sequence) {
            find(sequence.element(), path + "[]", meaning);
        } else if (shape instanceof Shape.Dictionary dictionary) {
            find(dictionary.value(), path + ".NAME", meaning);
        }
    }

    private void kinds() {
        text.append("\n## Values\n\nValues carry their unit; a number without one is refused where a unit is due.\n\n");
        text.append("| kind | written |\n|---|---|\n");
        for (ValueKind kind : ValueKind.ALL) {
            text.append("| ")
                    .append(kind.name())
                    .append(" | ")
                    .append(kind.written())
                    .append(" |\n");
        }
    }

    private void section(Shape.Section section) {
        List<String> paths = places.getOrDefault(section, List.of());
        String first = paths.get(0);
        text.append("\n## ")
                .append(first.isEmpty() ? "Top level" : "`" + first + "`")
                .append("\n\n");
        text.append(about.get(section));
        if (paths.size() > 1) {
            text.append(" Also at `")
                    .append(String.join("`, `", paths.subList(1, paths.size())))
                    .append("`.");
        }
        text.append("\n\n");
        if (first.isEmpty()) {
            text.append("```yaml\n")
                    .append(ScenarioSource.resolve(SAMPLE).text())
                    .append("```\n\n");
        }
        text.append("| key | value | if absent | meaning |\n|---|---|---|---|\n");
        for (int i = 0; i < section.fields().size(); i++) {
            Key key = section.type().getRecordComponents()[i].getAnnotation(Key.class);
            row(section.fields().get(i), key.or());
        }
    }

    private void row(Shape.Field field, String fallback) {
        text.append("| `").append(field.key()).append("` | ");
        text.append(value(field.shape(), field.rules())).append(" | ");
        text.append(absent(field, fallback)).append(" | ");
        text.append(meaning(field)).append(" |\n");
    }

    private String value(Shape shape, Rules rules) {
        if (shape instanceof Shape.Section section) {
            String path = places.getOrDefault(section, List.of()).get(0);
            String alone =
                    section.alone().map(key -> ", or its `" + key + "` alone").orElse("");
            return "[section](#" + Markdown.anchor(path) + ")" + alone;
        }
        if (shape instanceof Shape.Sequence sequence) {
            return "list: " + value(sequence.element(), rules.ofElements());
        }
        if (shape instanceof Shape.Dictionary dictionary) {
            return "by name: " + value(dictionary.value(), Rules.NONE);
        }
        Class<?> type = ((Shape.Single) shape).type();
        List<String> choices = type.isEnum() ? ScalarTypes.names(type) : rules.oneOf();
        return choices.isEmpty() ? ValueKind.of(type) : "`" + String.join("`, `", choices) + "`";
    }

    private static String absent(Shape.Field field, String fallback) {
        if (field.required()) {
            return "**required**";
        }
        return switch (fallback) {
            case "", "''", "[]" -> "none";
            case "{}" -> "its defaults";
            default -> "`" + fallback + "`";
        };
    }

    private static String meaning(Shape.Field field) {
        Rules rules = field.rules();
        StringBuilder meaning = new StringBuilder(field.about());
        boolean many = !(field.shape() instanceof Shape.Single);
        if (!rules.min().isEmpty() && !rules.max().isEmpty()) {
            meaning.append(" From ")
                    .append(rules.min())
                    .append(" to ")
                    .append(rules.max())
                    .append('.');
        } else if (!rules.min().isEmpty()) {
            meaning.append(" At least ").append(rules.min()).append(many ? " entry." : ".");
        }
        if (!rules.expected().isEmpty() && !saidAlready(field.about(), rules.expected())) {
            meaning.append(' ').append(rules.expected().substring(0, 1).toUpperCase(Locale.ROOT));
            meaning.append(rules.expected().substring(1)).append('.');
        }
        return meaning.toString();
    }

    private static boolean saidAlready(String about, String expected) {
        return about.contains(expected.substring(0, Math.min(20, expected.length())));
    }

    private void checks() {
        text.append(CHECKS);
        for (String mistake : MISTAKES) {
            text.append("| `")
                    .append(mistake)
                    .append("` | ")
                    .append(answer(mistake))
                    .append(" |\n");
        }
    }

    private static String answer(String mistake) {
        try {
            ScenarioLoader.load(ScenarioSource.resolve(SAMPLE), List.of(ValueOverride.parse(mistake)));
        } catch (ScenarioException e) {
            return e.problems().get(0).message();
        }
        throw new IllegalStateException("no mistake: " + mistake);
    }
}
