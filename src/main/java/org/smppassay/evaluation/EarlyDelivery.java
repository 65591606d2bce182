package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.observation.Advice;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.Reason;
import org.smppassay.scenario.criteria.DeliveryCriterion;
import org.smppassay.scenario.test.MissingPolicy;

/**
 * Judges the delivery rate while messages come in, by confidence sequences that may be looked at any time, and ends the test as
 * soon as it is decided: as failed if one scope fails, as passed if all pass and nothing else needs messages. It looks at
 * messages in the order of sending, up to the first whose outcome is not certain. Confined to the thread that feeds it.
 */
final class EarlyDelivery {
    private static final int LOST = 0;
    private static final int ARRIVED = 1;
    private static final int UNKNOWN = 2;
    private static final int KINDS = 3;
    /** Of no scope: known dead, or sent again because of what came of it before. */
    private static final int NO_SAMPLE = 30_000;

    private final DeliveryCriterion criterion;
    private final MissingPolicy missing;
    private final boolean alone;
    private final List<String> operators;
    private final List<EarlyScope> scopes = new ArrayList<>();
    private final InOrder inOrder = new InOrder(this::take);
    private boolean stopped;

    /**
     * @param operators that messages go to
     * @param alone whether no other criterion needs messages
     */
    EarlyDelivery(DeliveryCriterion criterion, MissingPolicy missing, List<String> operators, boolean alone) {
        this.criterion = criterion;
        this.missing = missing;
        this.alone = alone;
        this.operators = criterion.perOperator() && operators.size() > 1 ? operators : List.of();
        Significance significance = new Significance(criterion.confidence().value());
        int looked = 1 + this.operators.size();
        scopes.add(new EarlyScope("overall", criterion.atLeast().value(), significance, looked));
        this.operators.forEach(operator -> scopes.add(
                new EarlyScope("operator:" + operator, criterion.atLeast().value(), significance, looked)));
    }

    /** Takes the outcome of a message. */
    Advice ended(MessageObservation message) {
        inOrder.tell(message.number(), code(message));
        return stopped ? Advice.GO_ON : advice();
    }

    /** A message was not sent. */
    void heldBack(long number) {
        inOrder.tell(number, NO_SAMPLE);
    }

    /** Whether it has stopped the test. */
    boolean stopped() {
        return stopped;
    }

    /**
     * One result a scope, the whole first.
     *
     * @param told what a message without a final receipt counts as, now that it is known how the test ended
     */
    List<CriterionResult> results(MissingPolicy told) {
        return scopes.stream().map(scope -> result(scope, told)).toList();
    }

    private int code(MessageObservation message) {
        if (message.cohort().role() == Role.CANARY || PlanControl.isAgain(message)) {
            return NO_SAMPLE;
        }
        int kind = message.outcome() == Outcome.DELIVERED ? ARRIVED : LOST;
        boolean silent = message.outcome() == Outcome.PENDING || message.outcome() == Outcome.UNANSWERED;
        kind = silent ? UNKNOWN : kind;
        return (operators.indexOf(message.operator()) + 1) * KINDS + kind;
    }

    private void take(int code) {
        if (code == NO_SAMPLE) {
            return;
        }
        int kind = code % KINDS;
        int operator = code / KINDS;
        scopes.get(0).add(kind == ARRIVED, kind == UNKNOWN);
        if (operator > 0) {
            scopes.get(operator).add(kind == ARRIVED, kind == UNKNOWN);
        }
    }

    private Advice advice() {
        for (EarlyScope scope : scopes) {
            if (scope.verdict(missing) == Verdict.FAIL) {
                return stop("early-fail", scope);
            }
        }
        boolean passed = scopes.stream().allMatch(scope -> scope.verdict(missing) == Verdict.PASS);
        return passed && alone ? stop("early-pass", scopes.get(0)) : Advice.GO_ON;
    }

    private Advice stop(String why, EarlyScope scope) {
        stopped = true;
        Arrivals arrivals = scope.arrivals(missing);
        return Advice.stop(Reason.of(
                why,
                Figure.count(arrivals.sure()),
                Figure.count(arrivals.attempted()),
                Figure.PERCENT.limit(criterion.atLeast().value()),
                scope.name()));
    }

    private CriterionResult result(EarlyScope scope, MissingPolicy told) {
        Arrivals arrivals = scope.arrivals(told);
        Verdict verdict = scope.verdict(told);
        return new CriterionResult(
                DeliveryJudge.NAME,
                scope.name(),
                verdict,
                arrivals.isEmpty()
                        ? Verdict.INVALID
                        : Verdicts.literal(
                                arrivals.worst().isAtLeast(criterion.atLeast().value())),
                arrivals.isEmpty() ? OptionalDouble.empty() : arrivals.rate(),
                criterion.atLeast().value(),
                arrivals.isEmpty() ? Optional.empty() : Optional.of(scope.interval(told)),
                new Significance(criterion.confidence().value()).confidence(),
                arrivals.attempted(),
                OptionalLong.empty(),
                scope.words(told));
    }
}
