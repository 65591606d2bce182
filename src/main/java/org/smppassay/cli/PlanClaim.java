package org.smppassay.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a test is planned for, one of them. */
final class PlanClaim {
    @Option(names = "--at-least", paramLabel = "SHARE", description = "A claim such as: at least 99%% are delivered.")
    private @Nullable String atLeast;

    @Option(names = "--below", paramLabel = "SHARE", description = "A claim such as: complaints are below 0.3‰.")
    private @Nullable String below;

    @Option(
            names = "--fluctuation",
            paramLabel = "SHARE",
            description = "A claim such as: days differ by less than 0.5pp. Takes --days and --messages N/day.")
    private @Nullable String fluctuation;

    @Option(
            names = "--two-vendors",
            arity = "2",
            paramLabel = "SHARE",
            description = "To tell two vendors apart whose true rates are these, such as 99.5%% 99%%.")
    private @Nullable List<String> twoVendors;

    @Option(
            names = "--latency",
            paramLabel = "QUANTILE",
            description = "To judge a quantile of latencies, such as p99: what can be said of how many messages.")
    private @Nullable String latency;

    @Option(
            names = "--panel",
            paramLabel = "SHARE",
            description = "To see at least one fake receipt on handsets of a panel if so many receipts are fake.")
    private @Nullable String panel;

    Optional<String> atLeast() {
        return Optional.ofNullable(atLeast);
    }

    Optional<String> below() {
        return Optional.ofNullable(below);
    }

    Optional<String> fluctuation() {
        return Optional.ofNullable(fluctuation);
    }

    Optional<List<String>> twoVendors() {
        return Optional.ofNullable(twoVendors);
    }

    Optional<String> latency() {
        return Optional.ofNullable(latency);
    }

    Optional<String> panel() {
        return Optional.ofNullable(panel);
    }
}
