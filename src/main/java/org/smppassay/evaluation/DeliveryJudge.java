package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.smppassay.scenario.criteria.DeliveryCriterion;
import org.smppassay.statistics.Holm;

/**
 * Whether enough messages arrive, overall, at each operator and over each serving network: exact binomial tests both ways. All scopes have to pass,
 * so PASS needs no correction; any of them may fail, so the p-values of FAIL are adjusted over the scopes (Holm). A
 * proof has to hold whatever became of the messages of unknown outcome.
 */
final class DeliveryJudge {
    static final String NAME = "delivery_rate";

    /** The exact tests know no limit of 0. */
    private static final double LEAST_LIMIT = 1e-12;

    private final DeliveryCriterion criterion;
    private final Observed observed;
    private final Significance significance;
    private final double limit;
    private final int looks;

    /**
     * @param looks how often the test is looked at to fail it; they share the error of a false FAIL
     */
    DeliveryJudge(DeliveryCriterion criterion, Observed observed, int looks) {
        this.looks = looks;
        this.criterion = criterion;
        this.observed = observed;
        this.significance = new Significance(criterion.confidence().value());
        this.limit = Math.max(LEAST_LIMIT, criterion.atLeast().value());
    }

    /** One result a scope, the whole first, then the operators in the order of the mix, then networks by name. */
    List<CriterionResult> judge() {
        List<DeliveryScope> scopes = scopes();
        List<DeliveryScope> tested =
                scopes.stream().filter(this::isTestOfItsOwn).toList();
        List<Double> adjusted =
                Holm.adjust(tested.stream().map(this::failPValue).toList());
        List<CriterionResult> results = new ArrayList<>();
        for (DeliveryScope scope : scopes) {
            int at = tested.indexOf(scope);
            results.add(result(scope, at < 0 ? failPValue(scope) : adjusted.get(at), looks * tested.size()));
        }
        return results;
    }

    /** An operator or network without messages, or with all of them, adds no test to that of the whole. */
    private boolean isTestOfItsOwn(DeliveryScope scope) {
        long attempted = scope.arrivals().attempted();
        return scope.to().isEmpty()
                || (attempted > 0 && attempted < observed.total().attempted());
    }

    private double failPValue(DeliveryScope scope) {
        return Math.min(1, looks * scope.arrivals().failPValue(limit, significance.alpha()));
    }

    private List<DeliveryScope> scopes() {
        List<DeliveryScope> scopes = new ArrayList<>();
        scopes.add(DeliveryScope.overall(observed));
        if (criterion.perOperator()) {
            observed.operators().stream()
                    .filter(operator -> OperatorIndex.isOperator(operator.group()))
                    .forEach(operator -> scopes.add(DeliveryScope.operator(observed, operator)));
        }
        if (criterion.perNetwork()) {
            networks().forEach(scopes::add);
        }
        return scopes;
    }

    private List<DeliveryScope> networks() {
        Tally unplaced = observed.networks().stream()
                .filter(network -> network.group().equals(NetworkTallies.UNPLACED))
                .findFirst()
                .orElse(OutcomeTallies.tally(NetworkTallies.UNPLACED, OutcomeTallies.none()));
        return observed.networks().stream()
                .filter(network -> OperatorIndex.isOperator(network.group()))
                .map(network -> DeliveryScope.network(observed, network, unplaced))
                .toList();
    }

    private CriterionResult result(DeliveryScope scope, double failPValue, int scopes) {
        Arrivals arrivals = scope.arrivals();
        double alpha = significance.alpha();
        Verdict verdict = Verdicts.of(arrivals.passPValue(limit, alpha), failPValue, alpha);
        OptionalLong needed =
                verdict == Verdict.INCONCLUSIVE ? arrivals.needed(limit, alpha, scopes) : OptionalLong.empty();
        return new CriterionResult(
                NAME,
                scope.name(),
                verdict,
                literal(arrivals),
                arrivals.rate(),
                criterion.atLeast().value(),
                arrivals.isEmpty() ? Optional.empty() : Optional.of(arrivals.interval(significance.twoSided())),
                significance.confidence(),
                arrivals.attempted(),
                needed,
                new DeliveryWords(scope, limit, significance).explain(verdict, needed));
    }

    private Verdict literal(Arrivals arrivals) {
        return arrivals.isEmpty()
                ? Verdict.INVALID
                : Verdicts.literal(
                        arrivals.worst().isAtLeast(criterion.atLeast().value()));
    }
}
