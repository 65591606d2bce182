package org.smppassay.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.smppassay.statistics.PairedEvidence;

/** Runs of two sides that were taken in the same rounds and are sound, in the order of the rounds. */
record Pairs(List<Pair> all) {

    /** Two runs of one round. */
    record Pair(LoadRun base, LoadRun other) {}

    static Pairs of(Side base, Side other) {
        List<Pair> all = new ArrayList<>();
        for (LoadRun run : base.runs()) {
            Optional<LoadRun> partner = other.run(run.round()).filter(LoadRun::sound);
            if (run.sound() && partner.isPresent()) {
                all.add(new Pair(run, partner.get()));
            }
        }
        return new Pairs(all);
    }

    /** Both figures of a pair. */
    private record Figures(double base, double other) {}

    /** What the pairs that have the metric on both sides come to; empty if none has. */
    Optional<Trial> trial(Metric metric) {
        List<Figures> figures = new ArrayList<>();
        for (Pair pair : all) {
            OptionalDouble base = pair.base().figure(metric);
            OptionalDouble other = pair.other().figure(metric);
            if (base.isPresent()
                    && other.isPresent()
                    && metric.comparable(base.getAsDouble())
                    && metric.comparable(other.getAsDouble())) {
                figures.add(new Figures(base.getAsDouble(), other.getAsDouble()));
            }
        }
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        double[] worseBy = figures.stream()
                .mapToDouble(pair -> metric.worseBy(pair.base(), pair.other()))
                .toArray();
        return Optional.of(new Trial(
                metric,
                PairedEvidence.of(worseBy),
                median(figures.stream().mapToDouble(Figures::base).toArray()),
                median(figures.stream().mapToDouble(Figures::other).toArray())));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2] / 2 + sorted[sorted.length / 2] / 2;
    }
}
