package org.smppassay.evaluation;

import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;

/** Says in plain words what the delivery rate of a scope came to. */
final class DeliveryWords {
    private final DeliveryScope scope;
    private final Arrivals arrivals;
    private final double limit;
    private final Significance significance;

    DeliveryWords(DeliveryScope scope, double limit, Significance significance) {
        this.scope = scope;
        this.arrivals = scope.arrivals();
        this.limit = limit;
        this.significance = significance;
    }

    String explain(Verdict verdict, OptionalLong needed) {
        if (arrivals.isEmpty()) {
            return "No messages were sent" + scope.to() + ", so there is no delivery rate to judge.";
        }
        return switch (verdict) {
            case PASS -> passed();
            case FAIL -> failed();
            default -> arrivals.unknown() > 0 ? unknown(needed) : undecided(needed);
        };
    }

    private String passed() {
        return "Delivery rate" + scope.to() + " is at least " + limit() + ": " + arrived()
                + "; with " + significance.words() + " confidence the true rate is above " + percent(range().lower())
                + (arrivals.unknown() > 0 ? ", even if none without a final receipt arrived" : "") + ".";
    }

    private String failed() {
        return "Delivery rate" + scope.to() + " is below " + limit() + ": " + arrived()
                + "; with " + significance.words() + " confidence the true rate is below " + percent(range().upper())
                + (arrivals.unknown() > 0 ? ", even if all without a final receipt arrived" : "") + "."
                + (scope.cause().isEmpty() ? "" : " " + scope.cause());
    }

    private String undecided(OptionalLong needed) {
        return "Not enough messages" + scope.to() + " to tell whether the delivery rate is at least " + limit() + ": "
                + arrived(", " + significance.intervalWords() + " interval " + percent(range().lower()) + " to "
                        + percent(range().upper()))
                + "." + chance() + more(needed);
    }

    private String unknown(OptionalLong needed) {
        return "It is not known what became of " + Figure.count(arrivals.unknown()) + " of "
                + Figure.count(arrivals.attempted(), "message") + scope.to() + ": in the worst case "
                + percent(arrivals.worst().value()) + " arrived, in the best case "
                + percent(arrivals.best().value()) + ", and at least " + limit() + " is asked for."
                + (settledByReceipts() ? " Complete receipts would decide, more messages would not." : more(needed));
    }

    /** The worst and the best case fall on different sides of the limit. */
    private boolean settledByReceipts() {
        return arrivals.worst().isBelow(limit) && arrivals.best().isAtLeast(limit);
    }

    /** Said where one scope alone would fail and is spared because several were looked at. */
    private String chance() {
        boolean failsAlone = arrivals.failPValue(limit, significance.alpha()) <= significance.alpha();
        return failsAlone ? " Taken alone it is too low; as one of several rates looked at it may be by chance." : "";
    }

    private static String more(OptionalLong needed) {
        return needed.isPresent()
                ? " About " + Figure.count(needed.getAsLong()) + " messages would decide."
                : " So close to the limit, no practical number of messages would decide.";
    }

    private String arrived() {
        return arrived("");
    }

    private String arrived(String further) {
        return Figure.count(arrivals.sure()) + " of " + Figure.count(arrivals.attempted()) + " arrived ("
                + percent(arrivals.worst().value()) + further + ")";
    }

    private Range range() {
        return arrivals.interval(significance.twoSided());
    }

    private String limit() {
        return Figure.PERCENT.limit(limit);
    }

    private String percent(double share) {
        return Figure.PERCENT.of(share, limit);
    }
}
