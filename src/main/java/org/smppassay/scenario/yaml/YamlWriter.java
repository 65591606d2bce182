package org.smppassay.scenario.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes nodes as YAML that reads again to the same nodes, but for places and secrets. Lines end in a line feed. */
public final class YamlWriter {
    /** Keys whose values are never written. */
    private static final Set<String> SECRETS = Set.of("password");

    private static final YamlScalar HIDDEN = new YamlScalar("***", false, Place.all(""));

    /** Texts that need no quotes anywhere, and mean the same without. */
    private static final Pattern BARE = Pattern.compile("(-?[0-9]|[\\p{L}/])[\\p{L}0-9 _./%‰+-]*(?<! )");

    private final StringBuilder out = new StringBuilder();

    private YamlWriter() {}

    public static String write(YamlMap document) {
        YamlWriter writer = new YamlWriter();
        writer.block(document, 0);
        return writer.out.toString();
    }

    private void block(YamlMap map, int indent) {
        for (YamlMap.Entry entry : map.entries()) {
            out.append("  ".repeat(indent));
            blockEntry(entry, indent);
        }
    }

    private void blockEntry(YamlMap.Entry entry, int indent) {
        YamlNode value = visible(entry);
        scalar(entry.key());
        out.append(':');
        if (value instanceof YamlMap map && !map.entries().isEmpty()) {
            out.append('\n');
            block(map, indent + 1);
        } else if (value instanceof YamlList list && isDeep(list)) {
            out.append('\n');
            list.items().forEach(item -> item(item, indent + 1));
        } else {
            out.append(' ');
            flow(value);
            out.append('\n');
        }
    }

    private static boolean isDeep(YamlList list) {
        return list.items().stream().anyMatch(item -> !(item instanceof YamlScalar));
    }

    private void item(YamlNode item, int indent) {
        out.append("  ".repeat(indent)).append("- ");
        flow(item);
        out.append('\n');
    }

    private static YamlNode visible(YamlMap.Entry entry) {
        return SECRETS.contains(entry.name()) ? HIDDEN : entry.value();
    }

    private void flow(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            scalar(scalar);
        } else if (node instanceof YamlList list) {
            String separator = "[";
            for (YamlNode item : list.items()) {
                out.append(separator);
                flow(item);
                separator = ", ";
            }
            out.append(list.items().isEmpty() ? "[]" : "]");
        } else if (node instanceof YamlMap map) {
            flowMap(map);
        }
    }

    private void flowMap(YamlMap map) {
        String separator = "{ ";
        for (YamlMap.Entry entry : map.entries()) {
            out.append(separator);
            scalar(entry.key());
            out.append(": ");
            flow(visible(entry));
            separator = ", ";
        }
        out.append(map.entries().isEmpty() ? "{}" : " }");
    }

    private void scalar(YamlScalar scalar) {
        if (scalar.isNothing()) {
            out.append('~');
        } else if (scalar.plain() && BARE.matcher(scalar.text()).matches()) {
            out.append(scalar.text());
        } else {
            quoted(scalar.text());
        }
    }

    private void quoted(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int codePoint) {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            default -> {
                if (Character.isISOControl(codePoint)
                        || Character.getType(codePoint) == Character.FORMAT
                        || codePoint == 0x2028
                        || codePoint == 0x2029) {
                    out.append(String.format(Locale.ROOT, "\\U%08x", codePoint));
                } else {
                    out.appendCodePoint(codePoint);
                }
            }
        }
    }
}
