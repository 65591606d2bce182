package org.smppassay.regression;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import org.smppassay.evaluation.Verdict;

/** Prints how often each verdict of the regression check comes out on simulated machines, as tables for docs/benchmarks.md. */
final class RegressionPower {
    private static final double[] SLOWDOWNS = {0, 0.03, 0.05, 0.1, 0.2};

    private final int comparisons;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private RegressionPower(int comparisons) {
        this.comparisons = comparisons;
    }

    /** Takes how many comparisons each figure rests on. */
    public static void main(String[] args) {
        new RegressionPower(Integer.parseInt(args[0])).print();
    }

    private void print() {
        out.println("| pairs | noise | outliers | measures | slowed by 0 | 3 % | 5 % | 10 % | 20 % |");
        out.println("|---:|---:|---:|---:|---|---|---|---|---|");
        row(20, 0.05, 0.02, 1);
        row(20, 0.05, 0, 1);
        row(20, 0.05, 0.05, 1);
        row(20, 0.05, 0.02, 4);
        for (double noise : new double[] {0.01, 0.02, 0.03, 0.08, 0.12}) {
            row(20, noise, 0.02, 1);
        }
        for (int pairs : new int[] {6, 10, 15, 30, 40, 60}) {
            row(pairs, 0.05, 0.02, 1);
        }
    }

    @SuppressWarnings("EnumOrdinal") // counts by verdict
    private void row(int pairs, double noise, double outliers, int metrics) {
        StringBuilder line = new StringBuilder();
        line.append(String.format(
                Locale.ROOT, "| %d | %.0f %% | %.0f %% | %d |", pairs, noise * 100, outliers * 100, metrics));
        for (double slowdown : SLOWDOWNS) {
            int[] counts = new int[Verdict.values().length];
            SplittableRandom random = new SplittableRandom(1);
            NoisyMachine machine = new NoisyMachine(slowdown, 0, noise, outliers, metrics);
            for (int i = 0; i < comparisons; i++) {
                counts[machine.compare(pairs, random).verdict().ordinal()]++;
            }
            line.append(String.format(
                    Locale.ROOT,
                    " %s / %s / %s |",
                    percent(counts[Verdict.FAIL.ordinal()]),
                    percent(counts[Verdict.PASS.ordinal()]),
                    percent(counts[Verdict.INVALID.ordinal()])));
        }
        out.println(line);
    }

    private String percent(int count) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * count / comparisons);
    }
}
