package org.smppassay.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays overrides over a document. Keys that are not there are added; whether they are valid is for the binder to say. */
public final class Overrides {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[([0-9]{1,6})\\]");
    private static final Pattern PATH = Pattern.compile("[^.\\[\\]]+(\\.[^.\\[\\]]+|\\[[0-9]{1,6}\\])*");

    private final Problems problems;

    public Overrides(Problems problems) {
        this.problems = problems;
    }

    /** The document with all overrides, the last of equal paths winning. Those that can't be applied are problems. */
    public YamlNode apply(YamlNode document, List<ValueOverride> overrides) {
        YamlNode result = document;
        for (ValueOverride override : overrides) {
            result = apply(result, override);
        }
        return result;
    }

    private YamlNode apply(YamlNode document, ValueOverride override) {
        if (!PATH.matcher(override.path()).matches()) {
            problems.add(override.place(), override.path(), "expected a path such as carrier.accounts[0].window");
            return document;
        }
        Optional<YamlNode> value = override.node(problems);
        return value.isEmpty() ? document : set(document, steps(override.path()), 0, value.get(), override);
    }

    /** Keys as they are, indexes in brackets. */
    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        while (matcher.find()) {
            steps.add(matcher.group());
        }
        return steps;
    }

    private YamlNode set(YamlNode node, List<String> steps, int at, YamlNode value, ValueOverride override) {
        if (at == steps.size()) {
            return value;
        }
        String step = steps.get(at);
        if (step.startsWith("[")) {
            return setItem(node, steps, at, value, override);
        }
        if (node instanceof YamlScalar scalar && scalar.isNothing()) {
            return setKey(YamlMap.empty(override.place()), steps, at, value, override);
        }
        if (node instanceof YamlMap map) {
            return setKey(map, steps, at, value, override);
        }
        problems.add(override.place(), override.path(), "there is no '" + step + "' in " + node.describe());
        return node;
    }

    private YamlMap setKey(YamlMap map, List<String> steps, int at, YamlNode value, ValueOverride override) {
        String key = steps.get(at);
        List<YamlMap.Entry> entries = new ArrayList<>();
        boolean found = false;
        for (YamlMap.Entry entry : map.entries()) {
            boolean here = entry.name().equals(key);
            found |= here;
            entries.add(
                    here ? new YamlMap.Entry(entry.key(), set(entry.value(), steps, at + 1, value, override)) : entry);
        }
        if (!found) {
            YamlNode nothing = new YamlScalar("", true, override.place());
            YamlScalar name = new YamlScalar(key, true, override.place());
            entries.add(new YamlMap.Entry(name, set(nothing, steps, at + 1, value, override)));
        }
        return new YamlMap(entries, map.place());
    }

    private YamlNode setItem(YamlNode node, List<String> steps, int at, YamlNode value, ValueOverride override) {
        String step = steps.get(at);
        int index = Integer.parseInt(step.substring(1, step.length() - 1));
        if (!(node instanceof YamlList list) || index >= list.items().size()) {
            String found =
                    node instanceof YamlList list ? "a list of " + list.items().size() : node.describe();
            problems.add(override.place(), override.path(), "there is no " + step + " in " + found);
            return node;
        }
        List<YamlNode> items = new ArrayList<>(list.items());
        items.set(index, set(items.get(index), steps, at + 1, value, override));
        return new YamlList(items, list.place());
    }
}
