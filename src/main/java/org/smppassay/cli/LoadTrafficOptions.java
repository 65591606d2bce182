package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.load.LoadEncoding;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.Threshold;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** What is sent, over which sessions, and what has to hold: flags in place of what a scenario says. */
final class LoadTrafficOptions {
    private static final String MESSAGES = "load.messages";

    @Option(names = "--sessions", paramLabel = "N", description = "Transceiver sessions.")
    private @Nullable Integer sessions;

    @Option(names = "--window", paramLabel = "N", description = "Unanswered submissions per session.")
    private @Nullable Integer window;

    @Option(
            names = "--receipts",
            negatable = true,
            fallbackValue = "true",
            defaultValue = Option.NULL_VALUE,
            description = "Whether delivery receipts are asked for.")
    private Optional<Boolean> receipts = Optional.empty();

    @Option(names = "--text", paramLabel = "TEXT", description = "The text of all messages.")
    private @Nullable String text;

    @Option(names = "--length", paramLabel = "N", description = "Characters of a made-up text of all messages.")
    private @Nullable Integer length;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "How all texts are encoded: auto, gsm7, latin1 or ucs2.")
    private @Nullable LoadEncoding encoding;

    @Option(
            names = "--threshold",
            paramLabel = "EXPR",
            converter = Thresholds.class,
            description = {
                "What has to hold, such as 'response.p99 < 50ms' or 'errors < 0.1%%'. Repeatable.",
                "In place of those of the scenario."
            })
    private List<Threshold> thresholds = new ArrayList<>();

    /**
     * What the flags change.
     *
     * @param plan without them
     * @throws CommandException if they don't go together
     */
    List<ValueOverride> overrides(LoadPlan plan) {
        if (text != null && length != null) {
            throw new CommandException(ExitCode.USAGE, "--text and --length don't go together: a text has its length");
        }
        List<ValueOverride> overrides = new ArrayList<>();
        if (sessions != null) {
            overrides.add(new ValueOverride("--sessions", "load.binds.transceiver", Integer.toString(sessions)));
        }
        if (window != null) {
            overrides.add(new ValueOverride("--window", "load.binds.window", Integer.toString(window)));
        }
        overrides.addAll(messages(plan));
        if (!thresholds.isEmpty()) {
            List<String> quoted = thresholds.stream()
                    .map(threshold -> quoted(threshold.text()))
                    .toList();
            overrides.add(new ValueOverride("--threshold", "load.thresholds", "[" + String.join(", ", quoted) + "]"));
        }
        return overrides;
    }

    /** A flag about the text makes all messages alike; one about receipts leaves the mix as it is. */
    private List<ValueOverride> messages(LoadPlan plan) {
        List<String> keys = new ArrayList<>();
        List<String> flags = new ArrayList<>();
        if (text != null) {
            flags.add("--text");
            keys.add("text: " + quoted(text));
        }
        if (length != null) {
            flags.add("--length");
            keys.add("length: " + length);
        }
        if (encoding != null) {
            flags.add("--encoding");
            keys.add("encoding: " + encoding.name().toLowerCase(Locale.ROOT));
        }
        String asked = receipts.orElse(true) ? "--receipts" : "--no-receipts";
        boolean unwritten = plan.messages().equals(DefaultLoad.PLAN.messages());
        if (!keys.isEmpty() || (receipts.isPresent() && unwritten)) {
            receipts.ifPresent(wanted -> {
                flags.add(asked);
                keys.add("receipt: " + wanted);
            });
            return List.of(
                    new ValueOverride(String.join(" ", flags), MESSAGES, "[{ " + String.join(", ", keys) + " }]"));
        }
        List<ValueOverride> overrides = new ArrayList<>();
        for (int i = 0; receipts.isPresent() && i < plan.messages().size(); i++) {
            overrides.add(new ValueOverride(asked, MESSAGES + "[" + i + "].receipt", String.valueOf(receipts.get())));
        }
        return overrides;
    }

    /** In quotes of YAML, whatever is in it. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Reads thresholds. */
    static final class Thresholds implements ITypeConverter<Threshold> {
        @Override
        public Threshold convert(String text) {
            return LoadShapeOptions.read(() -> Threshold.parse(text));
        }
    }
}
