package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.smppassay.observation.Advice;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Reason;
import org.smppassay.scenario.criteria.DeliveryCriterion;
import org.smppassay.scenario.test.GateOn;
import org.smppassay.scenario.test.GatePlan;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.statistics.Holm;

/**
 * Judges the first step of a plan: whether its days may follow. The criterion is looked at twice, here and at the end, so each
 * look has half the error of a false FAIL; PASS is only ever concluded at the end. Confined to the thread that feeds it.
 */
final class GateJudge {
    /** How often the delivery rate of a plan with a gate is looked at. */
    static final int LOOKS = 2;

    private final GatePlan gate;
    private final DeliveryCriterion criterion;
    private final MissingPolicy missing;
    private final PartTallies operators = new PartTallies();

    GateJudge(GatePlan gate, DeliveryCriterion criterion, MissingPolicy missing) {
        this.gate = gate;
        this.criterion = criterion;
        this.missing = missing;
    }

    void ended(MessageObservation message) {
        operators.add(message.operator(), message.outcome());
    }

    /**
     * Whether the test goes on.
     *
     * @param open messages of unknown outcome, whatever is asked of those without a receipt: theirs may still come
     */
    Advice judge(List<MessageObservation> open) {
        List<Arrivals> scopes = scopes(open);
        Verdict verdict = verdict(scopes);
        Arrivals all = scopes.get(0);
        boolean stops = verdict == Verdict.FAIL || (gate.on() == GateOn.NOT_PASS && verdict != Verdict.PASS);
        Reason reason = Reason.of(
                "gate-" + verdict.name().toLowerCase(Locale.ROOT),
                Figure.count(all.sure()),
                Figure.count(all.attempted()),
                Figure.PERCENT.limit(criterion.atLeast().value()));
        return stops ? Advice.stop(reason) : Advice.goOn(reason);
    }

    private List<Arrivals> scopes(List<MessageObservation> open) {
        List<Arrivals> scopes = new ArrayList<>();
        List<Tally> tallies = operators.tallies();
        long sure = 0;
        long possible = open.size();
        long attempted = open.size();
        for (Tally tally : tallies) {
            long waiting = open.stream()
                    .filter(message -> message.operator().equals(tally.group()))
                    .count();
            long unknown = (missing == MissingPolicy.UNKNOWN ? tally.missing() : 0) + waiting;
            scopes.add(new Arrivals(tally.delivered(), tally.delivered() + unknown, tally.attempted() + waiting));
            sure += tally.delivered();
            possible += tally.delivered() + unknown - waiting;
            attempted += tally.attempted();
        }
        boolean apart = criterion.perOperator() && tallies.size() > 1;
        List<Arrivals> judged = new ArrayList<>(List.of(new Arrivals(sure, possible, attempted)));
        judged.addAll(apart ? scopes : List.of());
        return judged;
    }

    private Verdict verdict(List<Arrivals> scopes) {
        double alpha = new Significance(criterion.confidence().value()).alpha();
        double limit = limit();
        List<Double> fail = Holm.adjust(scopes.stream()
                .map(scope -> Math.min(1, LOOKS * scope.failPValue(limit, alpha)))
                .toList());
        if (fail.stream().anyMatch(p -> p <= alpha)) {
            return Verdict.FAIL;
        }
        return scopes.stream().allMatch(scope -> scope.passPValue(limit, alpha) <= alpha)
                ? Verdict.PASS
                : Verdict.INCONCLUSIVE;
    }

    /** The exact tests know no limit of 0. */
    private double limit() {
        return Math.max(1e-12, criterion.atLeast().value());
    }
}
