package org.smppassay.scenario.binding;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.scenario.yaml.Problems;
import org.smppassay.scenario.yaml.YamlList;
import org.smppassay.scenario.yaml.YamlMap;
import org.smppassay.scenario.yaml.YamlNode;
import org.smppassay.scenario.yaml.YamlScalar;

/**
 * Makes records of nodes. Goes on after a problem, so that all are found at once; a value with a problem in it is left
 * out. Confined to one thread.
 */
public final class Binder {
    private final Problems problems;
    private final BoundValues values = new BoundValues();

    public Binder(Problems problems) {
        this.problems = problems;
    }

    /** The record; empty if there was a problem in it that left a value out. */
    public <T extends Record> Optional<T> bind(Class<T> type, YamlNode node) {
        return section(Shapes.section(type), node, YamlMap.empty(node.place()), "")
                .map(type::cast);
    }

    /** What could be read so far. */
    public BoundValues values() {
        return values;
    }

    private Optional<Object> section(Shape.Section section, YamlNode node, YamlMap fallbacks, String path) {
        Optional<YamlMap> map = mapping(spelledOut(section, node), path);
        return map.flatMap(present -> construct(section, fieldValues(section, present, fallbacks, path)));
    }

    private List<Object> fieldValues(Shape.Section section, YamlMap map, YamlMap fallbacks, String path) {
        SectionKeys.check(section, map, path, problems);
        List<Object> arguments = new ArrayList<>();
        for (Shape.Field field : section.fields()) {
            Optional<YamlNode> written = map.get(field.key());
            Optional<YamlNode> node = written.or(() -> fallbacks.get(field.key()))
                    .or(field::fallback)
                    .map(found -> written.isPresent() ? found : found.at(map.place()));
            Optional<Object> value = node.flatMap(found -> value(field, found, SectionKeys.child(path, field.key())));
            if (field.optional() && (node.isEmpty() || value.isPresent())) {
                arguments.add(value);
            } else {
                value.ifPresent(arguments::add);
            }
        }
        return arguments;
    }

    private Optional<Object> value(Shape.Field field, YamlNode node, String path) {
        YamlMap fallbacks = field.fallbackMap().orElse(YamlMap.empty(node.place()));
        return value(field.shape(), node, fallbacks, field.rules(), path);
    }

    private Optional<Object> value(Shape shape, YamlNode node, YamlMap fallbacks, Rules rules, String path) {
        Optional<Object> value;
        if (shape instanceof Shape.Section section) {
            value = section(section, node, fallbacks, path);
        } else if (shape instanceof Shape.Sequence sequence) {
            value = sequence(sequence, node, rules, path);
        } else if (shape instanceof Shape.Dictionary dictionary) {
            value = dictionary(dictionary, node, rules, path);
        } else {
            value = single((Shape.Single) shape, node, rules, path);
        }
        value.ifPresent(bound -> values.put(path, bound, node.place()));
        return value;
    }

    private Optional<Object> sequence(Shape.Sequence sequence, YamlNode node, Rules rules, String path) {
        boolean nothing = node instanceof YamlScalar scalar && scalar.isNothing();
        if (!nothing && !(node instanceof YamlList)) {
            problems.add(node.place(), path, "expected a list, found " + node.describe());
            return Optional.empty();
        }
        List<YamlNode> items = node instanceof YamlList list ? list.items() : List.of();
        List<Object> bound = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            YamlNode item = items.get(i);
            value(sequence.element(), item, YamlMap.empty(item.place()), rules.ofElements(), path + "[" + i + "]")
                    .ifPresent(bound::add);
        }
        boolean counted = counted(items.size(), node, rules, path);
        return counted && bound.size() == items.size() ? Optional.of(bound) : Optional.empty();
    }

    private Optional<Object> dictionary(Shape.Dictionary dictionary, YamlNode node, Rules rules, String path) {
        Optional<YamlMap> map = mapping(node, path);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> bound = new LinkedHashMap<>();
        for (YamlMap.Entry entry : map.get().entries()) {
            String entryPath = SectionKeys.child(path, entry.name());
            Optional<String> problem = rules.textProblem(entry.name());
            problem.ifPresent(message -> problems.add(entry.key().place(), entryPath, message));
            Optional<Object> value = value(
                    dictionary.value(),
                    entry.value(),
                    YamlMap.empty(entry.value().place()),
                    Rules.NONE,
                    entryPath);
            if (problem.isEmpty()) {
                value.ifPresent(found -> bound.put(entry.name(), found));
            }
        }
        int entries = map.get().entries().size();
        return counted(entries, node, rules, path) && bound.size() == entries ? Optional.of(bound) : Optional.empty();
    }

    private boolean counted(int count, YamlNode node, Rules rules, String path) {
        Optional<String> problem = rules.countProblem(count);
        problem.ifPresent(message -> problems.add(node.place(), path, message));
        return problem.isEmpty();
    }

    private Optional<Object> single(Shape.Single single, YamlNode node, Rules rules, String path) {
        if (!(node instanceof YamlScalar scalar)) {
            problems.add(node.place(), path, "expected a single value, found " + node.describe());
            return Optional.empty();
        }
        try {
            Object value = single.scalar().read(scalar);
            Optional<String> problem = rules.problem(value, scalar.text(), single.scalar());
            problem.ifPresent(message -> problems.add(node.place(), path, message));
            return problem.isEmpty() ? Optional.of(value) : Optional.empty();
        } catch (IllegalArgumentException e) {
            problems.add(node.place(), path, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** A single value where a section is expected, as the mapping that it stands for. */
    private static YamlNode spelledOut(Shape.Section section, YamlNode node) {
        if (!(node instanceof YamlScalar scalar) || scalar.isNothing()) {
            return node;
        }
        return section.alone()
                .map(key -> (YamlNode) new YamlMap(
                        List.of(new YamlMap.Entry(new YamlScalar(key, true, node.place()), node)), node.place()))
                .orElse(node);
    }

    /** The node as a mapping; nothing written counts as an empty one. */
    private Optional<YamlMap> mapping(YamlNode node, String path) {
        if (node instanceof YamlMap map) {
            return Optional.of(map);
        }
        if (node instanceof YamlScalar scalar && scalar.isNothing()) {
            return Optional.of(YamlMap.empty(node.place()));
        }
        problems.add(node.place(), path, "expected a mapping of keys to values, found " + node.describe());
        return Optional.empty();
    }

    private static Optional<Object> construct(Shape.Section section, List<Object> arguments) {
        if (arguments.size() < section.fields().size()) {
            return Optional.empty();
        }
        try {
            Constructor<?> constructor = section.type().getDeclaredConstructors()[0];
            return Optional.of(constructor.newInstance(arguments.toArray()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + section.type().getSimpleName(), e);
        }
    }
}
