package org.smppassay.report.load;

import org.smppassay.evaluation.Figure;
import org.smppassay.performance.Figures;
import org.smppassay.performance.LatencySummary;
import org.smppassay.performance.Shown;
import org.smppassay.wording.Language;

/** One phase as tables show it. */
record PhaseRow(
        String name,
        boolean judged,
        String length,
        String due,
        String accepted,
        String receipts,
        String errors,
        String p50,
        String p99,
        String max) {

    static PhaseRow of(Figures phase, Language language) {
        LatencySummary response = phase.latencies().response();
        String none = response.count() == 0 ? language.say("loadreport.none") : "";
        return new PhaseRow(
                PhaseNames.shown(phase.phase(), language),
                phase.judged(),
                Shown.duration(phase.lengthNanos()),
                Shown.rate(phase.perSecond(phase.counts().due())),
                Shown.rate(phase.perSecond(phase.counts().accepted())),
                Shown.rate(phase.perSecond(phase.counts().receipts())),
                Figure.count(phase.counts().errors()),
                none.isEmpty() ? Shown.duration(response.p50()) : none,
                none.isEmpty() ? Shown.duration(response.p99()) : none,
                none.isEmpty() ? Shown.duration(response.max()) : none);
    }
}
