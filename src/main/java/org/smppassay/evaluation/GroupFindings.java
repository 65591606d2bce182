package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smppassay.evaluation.GroupComparison.Group;
import org.smppassay.statistics.Arm;
import org.smppassay.statistics.Holm;
import org.smppassay.statistics.Interval;
import org.smppassay.statistics.Newcombe;
import org.smppassay.statistics.TwoArms;
import org.smppassay.wording.Phrase;

/**
 * What is shown of each group against the first: Fisher's conditional test with mid-p-values, adjusted by Holm (1979) over all groups
 * and measures, and Newcombe's interval of the difference. A difference has to hold whatever became of messages without a receipt.
 */
final class GroupFindings {
    private static final double CONFIDENCE = 0.95;
    private static final double POWER = 0.8;

    private GroupFindings() {}

    /** What is counted of each group, and among what. */
    private enum Measure {
        DELIVERY,
        REPLY,
        COMPLAINT,
        OPT_OUT;

        /** The rate if all messages without a receipt speak for it, or all against. */
        Arm of(Group group, boolean best) {
            long missing = group.tally().missing();
            long delivered = group.tally().delivered();
            long among = best ? delivered : delivered + missing;
            return switch (this) {
                case DELIVERY ->
                    new Arm(
                            best ? delivered + missing : delivered,
                            group.tally().attempted());
                case REPLY -> among(group.answers(), among);
                case COMPLAINT -> among(group.complaints(), among);
                case OPT_OUT -> among(group.optOuts(), among);
            };
        }

        /** The rate as it was seen. */
        Arm of(Group group) {
            return of(group, this != DELIVERY);
        }

        private static Arm among(long replies, long delivered) {
            return new Arm(Math.min(replies, delivered), delivered);
        }

        String key(String what) {
            return "groups." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + what;
        }
    }

    private record Pair(Measure measure, Group first, Group other) {
        boolean comparable() {
            Arm one = measure.of(first);
            Arm two = measure.of(other);
            return one.n() > 0 && two.n() > 0 && one.successes() + two.successes() > 0;
        }

        /** Whatever became of messages without a receipt. */
        double twoSidedPValue() {
            double firstHigher = TwoArms.compare(measure.of(first, false), measure.of(other, true))
                    .firstHigherPValue();
            double otherHigher = TwoArms.compare(measure.of(first, true), measure.of(other, false))
                    .secondHigherPValue();
            return Math.min(1, 2 * Math.min(firstHigher, otherHigher));
        }
    }

    static List<Phrase> of(List<Group> groups) {
        List<Pair> pairs = new ArrayList<>();
        Group first = groups.get(0);
        for (Measure measure : Measure.values()) {
            for (Group other : groups.subList(1, groups.size())) {
                Pair pair = new Pair(measure, first, other);
                if (pair.comparable()) {
                    pairs.add(pair);
                }
            }
        }
        List<Double> adjusted =
                Holm.adjust(pairs.stream().map(Pair::twoSidedPValue).toList());
        List<Phrase> findings = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            findings.add(finding(pairs.get(i), adjusted.get(i), pairs.size()));
        }
        return findings;
    }

    private static Phrase finding(Pair pair, double p, int tests) {
        Measure measure = pair.measure();
        boolean otherIsHigher =
                measure.of(pair.other()).rate() > measure.of(pair.first()).rate();
        Group more = otherIsHigher ? pair.other() : pair.first();
        Group less = otherIsHigher ? pair.first() : pair.other();
        Arm high = measure.of(more);
        Arm low = measure.of(less);
        String higher = more.tally().group();
        String lower = less.tally().group();
        Interval worst = Newcombe.independent(measure.of(more, false), measure.of(less, true), CONFIDENCE);
        Interval best = Newcombe.independent(measure.of(more, true), measure.of(less, false), CONFIDENCE);
        Phrase figures = Phrase.of(
                "groups.figures",
                Figure.PERCENT.of(high.rate(), 0),
                Figure.PERCENT.of(low.rate(), 0),
                Figure.POINTS.of(worst.lower(), 0),
                Figure.POINTS.of(best.upper(), 0),
                Figure.pValue(p));
        if (p < 1 - CONFIDENCE) {
            return Phrase.of(measure.key("more"), higher, lower, figures);
        }
        return Phrase.sentences(Phrase.of(measure.key("same"), higher, lower, figures), needed(high, low, tests));
    }

    /** As the first to be shown of all that are tested, which has the hardest of Holm's bars. */
    private static Phrase needed(Arm high, Arm low, int tests) {
        if (high.rate() == low.rate()) {
            return Phrase.nothing();
        }
        long perGroup = TwoArms.messagesPerArm(high.rate(), low.rate(), (1 - CONFIDENCE) / (2 * tests), POWER);
        return Phrase.of("groups.needed", perGroup);
    }
}
