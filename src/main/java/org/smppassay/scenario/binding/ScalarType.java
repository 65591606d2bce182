package org.smppassay.scenario.binding;

import java.util.List;
import java.util.function.Function;
import org.smppassay.scenario.yaml.Place;
import org.smppassay.scenario.yaml.YamlScalar;

/**
 * How a single value is read.
 *
 * @param read throws {@link IllegalArgumentException} with what was expected
 * @param json how the JSON schema describes it
 */
record ScalarType(Function<YamlScalar, ? extends Comparable<?>> read, JsonForm json) {

    /**
     * A value's form in a JSON schema.
     *
     * @param types JSON types
     * @param pattern in full; empty for none
     * @param format of JSON schema; empty for none
     */
    record JsonForm(List<String> types, String pattern, String format) {}

    Comparable<?> read(YamlScalar scalar) {
        return read.apply(scalar);
    }

    Comparable<?> read(String text) {
        return read(new YamlScalar(text, true, Place.all("")));
    }
}
