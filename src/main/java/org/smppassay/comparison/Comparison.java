package org.smppassay.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.smppassay.evaluation.Counts;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.statistics.Arm;
import org.smppassay.statistics.Decision;
import org.smppassay.statistics.Holm;

/**
 * Vendors side by side.
 *
 * @param alpha the chance that any rate is wrongly said to differ, over the whole comparison
 * @param missingFailed messages without a receipt count as failed, else as unknown
 * @param latencies differences of those that kept their rows
 * @param differences of rates, in the order of vendors, overall first
 * @param notes what a reader should know beside the figures
 */
public record Comparison(
        List<Vendor> vendors,
        double alpha,
        boolean missingFailed,
        List<Difference> differences,
        List<LatencyDifference> latencies,
        List<String> notes) {
    static final String OVERALL = "overall";
    static final String COMPLAINTS = "complaints";
    private static final int[] PERCENTS = {50, 95, 99};

    /**
     * Compares each with each.
     *
     * @param vendors at least two, no name twice
     * @param missingFailed messages without a receipt failed; else they may have arrived
     * @param confidence 1 - alpha, above one half
     */
    public static Comparison of(List<Vendor> vendors, boolean missingFailed, double confidence) {
        List<Difference> differences = new ArrayList<>();
        List<LatencyDifference> latencies = new ArrayList<>();
        for (int i = 0; i < vendors.size(); i++) {
            for (int j = i + 1; j < vendors.size(); j++) {
                Pair pair = new Pair(vendors.get(i), vendors.get(j), missingFailed, confidence);
                differences.addAll(pair.differences());
                for (int percent : PERCENTS) {
                    LatencyDifference.of(percent, vendors.get(i), vendors.get(j), confidence)
                            .ifPresent(latencies::add);
                }
            }
        }
        return new Comparison(
                List.copyOf(vendors),
                1 - confidence,
                missingFailed,
                adjusted(differences),
                List.copyOf(latencies),
                notes(vendors, differences));
    }

    /** Two of the vendors. */
    private record Pair(Vendor one, Vendor other, boolean missingFailed, double confidence) {
        List<Difference> differences() {
            List<Difference> found = new ArrayList<>(List.of(overall()));
            for (Tally tally : one.result().breakdown().operators()) {
                other.result().breakdown().operators().stream()
                        .filter(match -> match.group().equals(tally.group()))
                        .filter(match -> match.attempted() > 0 && tally.attempted() > 0)
                        .forEach(match -> found.add(delivered("operator:" + tally.group(), tally, match)));
            }
            if (one.knowsComplaints() && other.knowsComplaints()) {
                Arm first = complaints(one.result().counts());
                Arm second = complaints(other.result().counts());
                found.add(difference(COMPLAINTS, new Sides(first, first), new Sides(second, second)));
            }
            return found;
        }

        private Difference overall() {
            Difference arms = delivered(OVERALL, total(one), total(other));
            Optional<Difference.Evidence> pairs = one.messages().flatMap(mine -> other.messages()
                    .flatMap(theirs -> Difference.paired(mine, theirs, missingFailed, confidence)));
            return pairs.map(evidence ->
                            new Difference(OVERALL, one, other, arms.firstArm(), arms.secondArm(), true, evidence, 1))
                    .orElse(arms);
        }

        private Difference delivered(String scope, Tally first, Tally second) {
            return difference(scope, Sides.delivered(first, missingFailed), Sides.delivered(second, missingFailed));
        }

        private Difference difference(String scope, Sides first, Sides second) {
            Difference.Evidence evidence = Difference.independent(first, second, confidence);
            return new Difference(scope, one, other, first.worst(), second.worst(), false, evidence, 1);
        }

        /** One recipient may complain twice; a rate knows one complaint a message at most. */
        private static Arm complaints(Counts counts) {
            return new Arm(Math.min(counts.replies().complaint(), counts.delivered()), counts.delivered());
        }
    }

    private static Tally total(Vendor vendor) {
        return vendor.result().breakdown().sample();
    }

    private static List<Difference> adjusted(List<Difference> differences) {
        List<Double> adjusted = Holm.adjust(
                differences.stream().map(d -> d.evidence().twoSided()).toList());
        List<Difference> all = new ArrayList<>();
        for (int i = 0; i < differences.size(); i++) {
            all.add(differences.get(i).withAdjusted(adjusted.get(i)));
        }
        return List.copyOf(all);
    }

    private static List<String> notes(List<Vendor> vendors, List<Difference> differences) {
        List<String> notes = new ArrayList<>();
        for (Difference d : differences) {
            if (d.paired()) {
                notes.add(d.first().name() + " and " + d.second().name()
                        + " sent to the same numbers, so their overall rates are compared in pairs"
                        + " (exact McNemar test, Newcombe's paired interval).");
            }
        }
        Vendor base = vendors.get(0);
        for (Vendor vendor : vendors) {
            if (!vendor.sound()) {
                notes.add(
                        vendor.name() + " is INVALID: its figures say nothing about the channel, so it is not ranked.");
            }
            if (!vendor.result().run().scenario().equals(base.result().run().scenario())) {
                notes.add(vendor.name() + " ran " + vendor.result().run().scenario() + ", " + base.name() + " ran "
                        + base.result().run().scenario() + ": different tests may differ for reasons of their own.");
            }
            if (!asked(vendor).equals(asked(base))) {
                notes.add(vendor.name() + " and " + base.name()
                        + " were asked different things, so their verdicts do not compare; rates do.");
            }
        }
        return List.copyOf(notes);
    }

    private static Set<String> asked(Vendor vendor) {
        Set<String> asked = new LinkedHashSet<>();
        for (CriterionResult c : vendor.result().criteria()) {
            asked.add(c.name() + " " + c.threshold() + " " + c.confidence());
        }
        return asked;
    }

    /** The difference in delivery rate of two of the vendors, in either order. */
    private Difference overall(Vendor one, Vendor other) {
        return differences.stream()
                .filter(d -> d.scope().equals(OVERALL))
                .filter(d -> d.isBetween(one, other))
                .findFirst()
                .orElseThrow();
    }

    /** Best delivery rate first; empty unless each is proven better than the next. */
    public Optional<List<Vendor>> ranking() {
        List<Vendor> order = byRate();
        for (int i = 0; i + 1 < order.size(); i++) {
            Optional<Vendor> better = overall(order.get(i), order.get(i + 1)).higher(alpha);
            if (better.isEmpty() || !better.get().equals(order.get(i))) {
                return Optional.empty();
            }
        }
        return sound() ? Optional.of(order) : Optional.empty();
    }

    /** Whether no run is INVALID. */
    public boolean sound() {
        return vendors.stream().allMatch(Vendor::sound);
    }

    /** Messages each that would probably prove a difference of this comparison among all of it; empty if none would. */
    public OptionalLong needed(Difference difference) {
        return difference.needed(alpha, differences.size());
    }

    /** Why there is no ranking: neighbours whose delivery rates can't be told apart. */
    public List<Difference> undecided() {
        List<Vendor> order = byRate();
        List<Difference> open = new ArrayList<>();
        for (int i = 0; i + 1 < order.size(); i++) {
            Difference neighbours = overall(order.get(i), order.get(i + 1));
            if (!neighbours.proven(alpha)) {
                open.add(neighbours);
            }
        }
        return open;
    }

    private List<Vendor> byRate() {
        return vendors.stream()
                .filter(Vendor::sound)
                .sorted(Comparator.comparingDouble((Vendor v) ->
                                Sides.delivered(total(v), missingFailed).worst().rate())
                        .reversed())
                .toList();
    }

    /**
     * The claim that no vendor's delivery rate is lower than the first one's by the margin or more; each is decided with the
     * error alpha, for all have to hold.
     *
     * @param margin in parts of one, 0 to below 1
     */
    public Decision notWorseThanFirst(double margin) {
        List<Decision> decisions = new ArrayList<>();
        Sides base = Sides.delivered(total(vendors.get(0)), missingFailed);
        for (Vendor vendor : vendors.subList(1, vendors.size())) {
            Sides other = Sides.delivered(total(vendor), missingFailed);
            decisions.add(Margin.decide(other, base, margin, alpha));
        }
        return Decision.all(decisions);
    }
}
