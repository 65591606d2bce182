package org.smppassay.report.load;

import java.util.List;
import org.smppassay.evaluation.Figure;
import org.smppassay.performance.LatencySummaries;
import org.smppassay.performance.LatencySummary;
import org.smppassay.performance.Shown;
import org.smppassay.wording.Language;

/** One latency as tables show it. */
record LatencyRow(String name, String about, String p50, String p90, String p99, String p999, String max, String n) {

    /** As written, as felt, until the receipt, and how late the generator was. */
    static List<LatencyRow> all(LatencySummaries latencies, Language language) {
        return List.of(
                of("service", latencies.service(), language),
                of("response", latencies.response(), language),
                of("delivery", latencies.delivery(), language),
                of("lag", latencies.lag(), language));
    }

    private static LatencyRow of(String key, LatencySummary summary, Language language) {
        String none = summary.count() == 0 ? language.say("loadreport.none") : "";
        return new LatencyRow(
                language.say("loadreport." + key),
                language.say("loadreport." + key + "-about"),
                shown(summary.p50(), none),
                shown(summary.p90(), none),
                shown(summary.p99(), none),
                shown(summary.p999(), none),
                shown(summary.max(), none),
                Figure.count(summary.count()));
    }

    private static String shown(long nanos, String none) {
        return none.isEmpty() ? Shown.duration(nanos) : none;
    }
}
