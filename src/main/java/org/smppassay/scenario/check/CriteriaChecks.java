package org.smppassay.scenario.check;

import java.time.Duration;
import java.util.List;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.criteria.LatencyCriterion;
import org.smppassay.scenario.yaml.Problems;

/** Checks within the section {@code criteria}. */
final class CriteriaChecks extends Findings {
    private static final List<String> LATENCIES =
            List.of("criteria.latency", "criteria.submit_latency", "criteria.response_latency");

    CriteriaChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        for (String path : LATENCIES) {
            value(path, LatencyCriterion.class)
                    .filter(latency ->
                            latency.p50().or(latency::p95).or(latency::p99).isEmpty())
                    .ifPresent(latency -> report(path, "expected at least one of p50, p95, p99"));
            quantilesRise(List.of(path + ".p50", path + ".p95", path + ".p99"));
        }
    }

    private void quantilesRise(List<String> paths) {
        Duration most = Duration.ZERO;
        for (String path : paths) {
            Duration limit = value(path, Duration.class).orElse(most);
            if (limit.compareTo(most) < 0) {
                report(path, "the limit of a higher quantile is not lower than that of a lower one");
            }
            most = limit;
        }
    }
}
