package org.smppassay.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The scenarios shipped with the program: the files under {@code scenarios/}, packed into the jar. */
public final class ScenarioLibrary {
    private static final List<String> NAMES = List.of(
            "three-step-test",
            "healthy",
            "underpowered-1000",
            "lucky-bad-vendor",
            "one-bad-operator",
            "ported-numbers",
            "day-three-outage",
            "slow-drift",
            "latency-only",
            "throttled",
            "stalled-smsc",
            "long-messages",
            "flapping-binds",
            "lost-receipts",
            "late-receipts",
            "fake-receipts",
            "fake-receipts-whitelisted",
            "opt-out-ignored",
            "absent-subscribers",
            "id-hex-decimal",
            "id-zero-padded",
            "receipts-disorderly",
            "complaints-high",
            "complaints-few",
            "step-one-gate",
            "breaker",
            "early-stop",
            "resend",
            "failover",
            "content-filter",
            "ab-signature",
            "ab-time-slot",
            "unsigned",
            "quiet-hours",
            "frequency-cap",
            "malformed-carrier",
            "load-steady",
            "load-ceiling",
            "load-spike",
            "load-ramp",
            "load-stall");

    private ScenarioLibrary() {}

    /** All names, the simplest lesson first. */
    public static List<String> names() {
        return NAMES;
    }

    /** The scenario of a name, which problems call {@code scenarios/NAME.yaml}. */
    public static Optional<ScenarioSource> find(String name) {
        return NAMES.contains(name)
                ? Optional.of(new ScenarioSource("scenarios/" + name + ".yaml", text(name)))
                : Optional.empty();
    }

    private static String text(String name) {
        String resource = "/org/smppassay/scenarios/" + name + ".yaml";
        try (InputStream in = Objects.requireNonNull(ScenarioLibrary.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
