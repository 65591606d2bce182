package org.smppassay.scenario.yaml;

/**
 * A single value.
 *
 * @param text without quotes and escapes
 * @param plain whether it was written without quotes
 */
public record YamlScalar(String text, boolean plain, Place place) implements YamlNode {

    /** Whether nothing is there: no text, {@code ~} or {@code null}. */
    public boolean isNothing() {
        return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    @Override
    public YamlScalar at(Place other) {
        return new YamlScalar(text, plain, other);
    }

    @Override
    public String describe() {
        return isNothing() ? "nothing" : "'" + text + "'";
    }
}
