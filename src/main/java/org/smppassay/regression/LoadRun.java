package org.smppassay.regression;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.smppassay.evaluation.Verdict;

/**
 * One load run, as far as it is compared.
 *
 * @param round which round of the repeated load it was taken in: the name of its folder
 * @param scenario what was run
 * @param verdict of the run itself
 * @param why the first reason of that verdict, empty if there is none
 * @param taken when it ended, as far as is known
 * @param figures by metric; what was not measured is missing
 */
public record LoadRun(
        String round, String scenario, Verdict verdict, String why, Instant taken, Map<Metric, Double> figures) {
    public LoadRun {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** A figure, if it was measured. */
    public OptionalDouble figure(Metric metric) {
        Double figure = figures.get(metric);
        return figure == null ? OptionalDouble.empty() : OptionalDouble.of(figure);
    }

    /** Whether its figures say anything. */
    boolean sound() {
        return verdict != Verdict.INVALID;
    }
}
