package org.smppassay.scenario.yaml;

import java.util.Optional;

/**
 * One value put in place of the file's: {@code --set path=value}, or another flag that stands for one.
 *
 * @param flag by which the user has given it, for messages
 * @param path such as {@code test.messages} or {@code carrier.accounts[0].window}
 * @param value as in the file; one that begins with a bracket, a brace or a quote is read as YAML, any other is taken
 *     as it stands
 */
public record ValueOverride(String flag, String path, String value) {

    /** Given with {@code --set}. */
    public ValueOverride(String path, String value) {
        this("--set " + path, path, value);
    }

    /**
     * Reads {@code path=value}.
     *
     * @throws IllegalArgumentException if there is no {@code =} or nothing before it
     */
    public static ValueOverride parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "expected path=value such as test.messages=5000/day, found '" + text + "'");
        }
        return new ValueOverride(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }

    /** Stands for line and column in problems. Without the value, which may be secret. */
    Place place() {
        return Place.all(flag);
    }

    /** The value as a node; empty after a problem. */
    Optional<YamlNode> node(Problems problems) {
        if (value.isEmpty() || "[{\"'".indexOf(value.charAt(0)) < 0) {
            return Optional.of(new YamlScalar(value, true, place()));
        }
        Problems within = new Problems();
        Optional<YamlNode> node = YamlReader.read(value, place().source(), within);
        within.sorted().forEach(problem -> problems.add(place(), path, problem.message()));
        return node.map(found -> found.at(place()));
    }

    /** Without the value, which may be secret. */
    @Override
    public String toString() {
        return place().source();
    }
}
