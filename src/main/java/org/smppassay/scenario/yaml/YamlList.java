package org.smppassay.scenario.yaml;

import java.util.List;

/** A sequence of values. */
public record YamlList(List<YamlNode> items, Place place) implements YamlNode {
    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public YamlList at(Place other) {
        return new YamlList(items.stream().map(item -> item.at(other)).toList(), other);
    }

    @Override
    public String describe() {
        return "a list";
    }
}
