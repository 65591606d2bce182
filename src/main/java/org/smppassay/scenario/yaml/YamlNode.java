package org.smppassay.scenario.yaml;

/** A value in a YAML text. Immutable. */
public sealed interface YamlNode permits YamlScalar, YamlList, YamlMap {
    Place place();

    /** The same value as if it were written, in all its parts, at another place. */
    YamlNode at(Place place);

    /** What it is, in words for an error. */
    String describe();
}
