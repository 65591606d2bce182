package org.smppassay.report;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.evaluation.Counts;
import org.smppassay.evaluation.Figure;
import org.smppassay.wording.Language;

/**
 * How many messages came how far, as bars.
 *
 * @param steps from what was planned to what was answered; empty if nothing was planned
 */
record Funnel(List<Step> steps) {
    /**
     * One step.
     *
     * @param width of its bar, in per cent of the widest
     * @param share of the step before; empty for the first
     */
    record Step(String name, String count, String width, String share) {}

    static Funnel of(Counts counts, Language language) {
        long replies = counts.replies().complaint()
                + counts.replies().optOut()
                + counts.replies().answer();
        List<Step> steps = new ArrayList<>();
        long most = Math.max(counts.planned(), counts.attempted());
        long before = 0;
        String[] names = {"planned", "attempted", "accepted", "delivered", "answered"};
        long[] numbers = {counts.planned(), counts.attempted(), counts.accepted(), counts.delivered(), replies};
        for (int at = 0; at < names.length && most > 0; at++) {
            steps.add(new Step(
                    language.say("html.step-" + names[at]),
                    Figure.count(numbers[at]),
                    Long.toString(
                            numbers[at] == 0 ? 0 : Math.max(1, Math.min(100, Math.round(100.0 * numbers[at] / most)))),
                    before == 0 ? "" : Figures.percent((double) numbers[at] / before)));
            before = numbers[at];
        }
        return new Funnel(steps);
    }
}
