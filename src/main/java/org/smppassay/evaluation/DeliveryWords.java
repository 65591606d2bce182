package org.smppassay.evaluation;

import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.wording.Phrase;

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

    Phrase explain(Verdict verdict, OptionalLong needed) {
        if (arrivals.isEmpty()) {
            return Phrase.of("delivery.nothing-sent", scope.to());
        }
        Phrase told = told(verdict, needed);
        return scope.remark().isEmpty() ? told : Phrase.sentences(told, scope.remark());
    }

    private Phrase told(Verdict verdict, OptionalLong needed) {
        return switch (verdict) {
            case PASS -> passed();
            case FAIL -> Phrase.sentences(failed(), scope.cause());
            default -> arrivals.unknown() > 0 ? unknown(needed) : undecided(needed);
        };
    }

    private Phrase passed() {
        return Phrase.of(
                "delivery.passed",
                scope.to(),
                limit(),
                arrived(),
                significance.words(),
                percent(range().lower()),
                arrivals.unknown() > 0 ? Phrase.of("delivery.even-if-none") : Phrase.nothing());
    }

    private Phrase failed() {
        return Phrase.of(
                "delivery.failed",
                scope.to(),
                limit(),
                arrived(),
                significance.words(),
                percent(range().upper()),
                arrivals.unknown() > 0 ? Phrase.of("delivery.even-if-all") : Phrase.nothing());
    }

    private Phrase undecided(OptionalLong needed) {
        Phrase open = Phrase.of(
                "delivery.undecided",
                scope.to(),
                limit(),
                arrivals.sure(),
                arrivals.attempted(),
                percent(arrivals.shown().value()),
                significance.intervalWords(),
                percent(range().lower()),
                percent(range().upper()));
        boolean byLookup = arrivals.isOpen() && settledByReceipts();
        return Phrase.sentences(open, chance(), byLookup ? Phrase.of("networks.lookup-decides") : more(needed));
    }

    private Phrase unknown(OptionalLong needed) {
        Phrase open = Phrase.of(
                "delivery.unknown",
                arrivals.unknown(),
                arrivals.attempted(),
                scope.to(),
                percent(arrivals.worst().value()),
                percent(arrivals.best().value()),
                limit());
        return Phrase.sentences(open, settledByReceipts() ? Phrase.of("delivery.receipts-decide") : more(needed));
    }

    /** The worst and the best case fall on different sides of the limit. */
    private boolean settledByReceipts() {
        return arrivals.worst().isBelow(limit) && arrivals.best().isAtLeast(limit);
    }

    /** Said where one scope alone would fail and is spared because several were looked at. */
    private Phrase chance() {
        boolean failsAlone = arrivals.failPValue(limit, significance.alpha()) <= significance.alpha();
        return failsAlone ? Phrase.of("delivery.by-chance") : Phrase.nothing();
    }

    private static Phrase more(OptionalLong needed) {
        return Needed.words("needed.messages", needed);
    }

    private Phrase arrived() {
        return Phrase.of(
                "delivery.arrived",
                arrivals.sure(),
                arrivals.attempted(),
                percent(arrivals.shown().value()));
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
