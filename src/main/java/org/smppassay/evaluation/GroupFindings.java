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
 * and measures, and Newcombe's interval of the difference.
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

        Arm of(Group group) {
            long delivered = group.tally().delivered();
            return switch (this) {
                case DELIVERY -> new Arm(delivered, group.tally().attempted());
                case REPLY -> among(group.answers(), delivered);
                case COMPLAINT -> among(group.complaints(), delivered);
                case OPT_OUT -> among(group.optOuts(), delivered);
            };
        }

        private static Arm among(long replies, long delivered) {
            return new Arm(Math.min(replies, delivered), delivered);
        }

        String key(String what) {
            return "groups." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + what;
        }
    }

    private record Pair(Measure measure, String firstName, String otherName, Arm first, Arm other) {}

    static List<Phrase> of(List<Group> groups) {
        List<Pair> pairs = new ArrayList<>();
        Group first = groups.get(0);
        for (Measure measure : Measure.values()) {
            for (Group other : groups.subList(1, groups.size())) {
                Arm one = measure.of(first);
                Arm two = measure.of(other);
                if (one.n() > 0 && two.n() > 0 && one.successes() + two.successes() > 0) {
                    pairs.add(new Pair(
                            measure, first.tally().group(), other.tally().group(), one, two));
                }
            }
        }
        List<Double> adjusted = Holm.adjust(pairs.stream()
                .map(pair -> TwoArms.compare(pair.first(), pair.other()).twoSidedPValue())
                .toList());
        List<Phrase> findings = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            findings.add(finding(pairs.get(i), adjusted.get(i), pairs.size()));
        }
        return findings;
    }

    private static Phrase finding(Pair pair, double p, int tests) {
        boolean otherIsHigher = pair.other().rate() > pair.first().rate();
        Arm high = otherIsHigher ? pair.other() : pair.first();
        Arm low = otherIsHigher ? pair.first() : pair.other();
        String higher = otherIsHigher ? pair.otherName() : pair.firstName();
        String lower = otherIsHigher ? pair.firstName() : pair.otherName();
        Interval difference = Newcombe.independent(high, low, CONFIDENCE);
        Phrase figures = Phrase.of(
                "groups.figures",
                Figure.PERCENT.of(high.rate(), 0),
                Figure.PERCENT.of(low.rate(), 0),
                Figure.POINTS.of(difference.lower(), 0),
                Figure.POINTS.of(difference.upper(), 0),
                Figure.pValue(p));
        if (p < 1 - CONFIDENCE) {
            return Phrase.of(pair.measure().key("more"), higher, lower, figures);
        }
        return Phrase.sentences(
                Phrase.of(pair.measure().key("same"), higher, lower, figures), needed(high, low, tests));
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
