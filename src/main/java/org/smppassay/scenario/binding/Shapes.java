package org.smppassay.scenario.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.smppassay.scenario.yaml.Place;
import org.smppassay.scenario.yaml.Problems;
import org.smppassay.scenario.yaml.YamlList;
import org.smppassay.scenario.yaml.YamlMap;
import org.smppassay.scenario.yaml.YamlNode;
import org.smppassay.scenario.yaml.YamlReader;
import org.smppassay.scenario.yaml.YamlScalar;

/** Derives shapes from records and their {@link Key} annotations. Throws {@link IllegalStateException} at mistakes there. */
final class Shapes {
    private static final Place DEFAULT = Place.all("default");
    private static final Map<Class<?>, Shape.Section> SECTIONS = new ConcurrentHashMap<>();

    private Shapes() {}

    static Shape.Section section(Class<? extends Record> type) {
        Shape.Section known = SECTIONS.get(type);
        if (known != null) {
            return known;
        }
        List<Shape.Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(field(component));
        }
        Shape.Section section = new Shape.Section(type, List.copyOf(fields));
        SECTIONS.put(type, section);
        return section;
    }

    /** The sections inside a section, at any depth, in the order of their first appearance. */
    static Set<Shape.Section> within(Shape.Section root) {
        Set<Shape.Section> found = new LinkedHashSet<>();
        root.fields().forEach(field -> collect(field.shape(), found));
        return found;
    }

    private static void collect(Shape shape, Set<Shape.Section> found) {
        if (shape instanceof Shape.Sequence sequence) {
            collect(sequence.element(), found);
        } else if (shape instanceof Shape.Dictionary dictionary) {
            collect(dictionary.value(), found);
        } else if (shape instanceof Shape.Section section && found.add(section)) {
            section.fields().forEach(field -> collect(field.shape(), found));
        }
    }

    private static Shape.Field field(RecordComponent component) {
        Key meta = component.getAnnotation(Key.class);
        if (meta == null) {
            throw new IllegalStateException(component + " has no @Key");
        }
        String key = meta.name().isEmpty() ? snakeCase(component.getName()) : meta.name();
        Type type = component.getGenericType();
        boolean optional = component.getType() == Optional.class;
        Shape shape = shape(optional ? argument(type, 0) : type);
        return new Shape.Field(key, shape, optional, fallback(meta.or()), Rules.of(meta), meta.about(), meta.alone());
    }

    private static Shape shape(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isRecord() && ScalarTypes.of(plain).isEmpty()
                    ? section(plain.asSubclass(Record.class))
                    : single(plain);
        }
        Type raw = ((ParameterizedType) type).getRawType();
        return raw == List.class
                ? new Shape.Sequence(shape(argument(type, 0)))
                : new Shape.Dictionary(shape(argument(type, 1)));
    }

    private static Shape single(Class<?> type) {
        return new Shape.Single(
                type, ScalarTypes.of(type).orElseThrow(() -> new IllegalStateException("no scalar type for " + type)));
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    /** Simple defaults are made without the YAML parser, for a fast start. */
    private static Optional<YamlNode> fallback(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (text) {
            case "{}" -> Optional.of(YamlMap.empty(DEFAULT));
            case "[]" -> Optional.of(new YamlList(List.of(), DEFAULT));
            case "''" -> Optional.of(new YamlScalar("", false, DEFAULT));
            default ->
                "[{".indexOf(text.charAt(0)) < 0
                        ? Optional.of(new YamlScalar(text, true, DEFAULT))
                        : YamlReader.read(text, "default", new Problems());
        };
    }

    static String snakeCase(String name) {
        StringBuilder key = new StringBuilder();
        for (char c : Objects.requireNonNull(name).toCharArray()) {
            key.append(
                    Character.isUpperCase(c)
                            ? "_" + Character.toString(c).toLowerCase(Locale.ROOT)
                            : Character.toString(c));
        }
        return key.toString();
    }
}
