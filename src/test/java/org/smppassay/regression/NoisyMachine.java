package org.smppassay.regression;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.smppassay.evaluation.Verdict;

/**
 * Repeated runs on a noisy machine. The logarithm of a latency is that of its build, plus a slow wave shared by the runs of a
 * round (12 % up and down over 37 rounds), plus a trend within the round (0.5 % from one run to the next, in whose order the
 * sides are shuffled), plus normal noise of the run; and some runs are outliers, slower by 30 % and an exponential rest of 50 %
 * on average.
 *
 * @param slowdown of the candidate, such as 0.1
 * @param bias of the control, which should be 0
 * @param noise standard deviation from run to run, in the logarithm
 * @param outliers share of runs
 * @param metrics how many latencies each run has, with noise of their own and the same slowdown
 */
record NoisyMachine(double slowdown, double bias, double noise, double outliers, int metrics) {
    static final double USUAL_NOISE = 0.05;
    static final double USUAL_OUTLIERS = 0.02;

    private static final double WAVE = 0.12;
    private static final double ROUNDS_A_WAVE = 37;
    private static final double TREND = 0.005;
    private static final double BASE_MS = 20;

    /** With the usual noise, one outlier in fifty runs, one latency and an honest control. */
    static NoisyMachine slowedBy(double slowdown) {
        return new NoisyMachine(slowdown, 0, USUAL_NOISE, USUAL_OUTLIERS, 1);
    }

    /** A comparison of so many rounds, by the rule of the command without any options. */
    Regression compare(int rounds, SplittableRandom random) {
        List<LoadRun> base = new ArrayList<>();
        List<LoadRun> candidate = new ArrayList<>();
        List<LoadRun> control = new ArrayList<>();
        double phase = random.nextDouble();
        for (int round = 0; round < rounds; round++) {
            double wave = WAVE * StrictMath.sin(2 * StrictMath.PI * (phase + round / ROUNDS_A_WAVE));
            List<Integer> places = shuffled(random);
            base.add(run(round, wave + places.get(0) * TREND, random));
            candidate.add(run(round, wave + places.get(1) * TREND + StrictMath.log1p(slowdown), random));
            control.add(run(round, wave + places.get(2) * TREND + StrictMath.log1p(bias), random));
        }
        return RegressionCheck.of(
                new Side(Side.BASE, base, List.of()),
                new Side(Side.CANDIDATE, candidate, List.of()),
                Optional.of(new Side(Side.CONTROL, control, List.of())),
                new Rule(0.03, 0.95, Metric.known().subList(0, metrics), true));
    }

    private static List<Integer> shuffled(SplittableRandom random) {
        List<Integer> places = new ArrayList<>();
        IntStream.range(0, 3).forEach(place -> places.add(random.nextInt(place + 1), place));
        return places;
    }

    private LoadRun run(int round, double level, SplittableRandom random) {
        boolean outlier = random.nextDouble() < outliers;
        double extra = outlier ? StrictMath.log1p(0.3 - 0.5 * StrictMath.log(1 - random.nextDouble())) : 0;
        Map<Metric, Double> figures = new LinkedHashMap<>();
        for (Metric metric : Metric.known().subList(0, metrics)) {
            double log = level + extra + noise * random.nextGaussian();
            figures.put(metric, BASE_MS * StrictMath.exp(log));
        }
        String name = String.format(Locale.ROOT, "%02d", round + 1);
        return new LoadRun(name, "noisy", Verdict.PASS, "", Instant.EPOCH, figures);
    }
}
