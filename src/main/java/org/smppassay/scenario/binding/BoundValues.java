package org.smppassay.scenario.binding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.smppassay.scenario.yaml.Place;

/** Every value that could be read, by its path, with its place; defaults have the place of what they belong to. */
public final class BoundValues {
    private record Bound(Object value, Place place) {}

    private final Map<String, Bound> values = new LinkedHashMap<>();

    void put(String path, Object value, Place place) {
        values.put(path, new Bound(value, place));
    }

    /** The same values with those of one section in the place of another's, so that what is known of one can be said of the other. */
    public BoundValues with(String section, String inPlaceOf) {
        BoundValues changed = new BoundValues();
        values.forEach((path, bound) -> {
            if (isIn(path, section)) {
                changed.values.put(inPlaceOf + path.substring(section.length()), bound);
            } else if (!isIn(path, inPlaceOf)) {
                changed.values.put(path, bound);
            }
        });
        return changed;
    }

    private static boolean isIn(String path, String section) {
        return path.equals(section) || path.startsWith(section + ".");
    }

    /** Whether the value was read without a problem. */
    public boolean has(String path) {
        return values.containsKey(path);
    }

    /** The value; empty if it, or a part of it, is absent or could not be read. */
    public <T> Optional<T> value(String path, Class<T> type) {
        return Optional.ofNullable(values.get(path))
                .map(Bound::value)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /**
     * Where the value is written.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    public Place place(String path) {
        Bound bound = values.get(path);
        if (bound == null) {
            throw new IllegalArgumentException("nothing at " + path);
        }
        return bound.place();
    }

    /** Paths of all values of a type, in the order in which they could be read. */
    public List<String> paths(Class<?> type) {
        return values.entrySet().stream()
                .filter(entry -> type.isInstance(entry.getValue().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Paths of the entries {@code list[0]}, {@code list[1]} and so on in which something could be read. */
    public List<String> items(String list) {
        Set<String> items = new LinkedHashSet<>();
        for (String path : values.keySet()) {
            if (path.startsWith(list + "[")) {
                items.add(path.substring(0, path.indexOf(']', list.length()) + 1));
            }
        }
        return List.copyOf(items);
    }

    /** Names in a mapping, none of which has a dot, under which something could be read. */
    public Set<String> names(String mapping) {
        Set<String> names = new LinkedHashSet<>();
        for (String path : values.keySet()) {
            if (path.startsWith(mapping + ".")) {
                int end = path.indexOf('.', mapping.length() + 1);
                names.add(path.substring(mapping.length() + 1, end < 0 ? path.length() : end));
            }
        }
        return names;
    }
}
