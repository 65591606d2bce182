package org.smppassay.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the contenders came to, pass by pass; the contenders of one pass ran one after the other. */
final class Scores {
    private final Map<String, List<Double>> perSecond = new LinkedHashMap<>();

    void add(String contender, double score) {
        perSecond.computeIfAbsent(contender, unused -> new ArrayList<>()).add(score);
    }

    double median(String contender) {
        return median(of(contender));
    }

    /** What one came to as a share of what another did in the same pass: median, and least to most. */
    String ratio(String one, String other) {
        List<Double> ratios = new ArrayList<>();
        for (int pass = 0; pass < of(one).size(); pass++) {
            ratios.add(of(one).get(pass) / of(other).get(pass));
        }
        ratios.sort(null);
        return String.format(
                Locale.ROOT, "%.2f (%.2f to %.2f)", median(ratios), ratios.get(0), ratios.get(ratios.size() - 1));
    }

    private List<Double> of(String contender) {
        return perSecond.getOrDefault(contender, List.of());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
