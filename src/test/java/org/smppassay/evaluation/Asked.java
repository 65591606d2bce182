package org.smppassay.evaluation;

import java.time.Duration;
import java.util.Optional;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.criteria.ComplaintCriterion;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.criteria.DeliveryCriterion;
import org.smppassay.scenario.criteria.FluctuationCriterion;
import org.smppassay.scenario.criteria.LatencyCriterion;
import org.smppassay.scenario.value.Share;

/** Criteria as tests ask for them, at 95 % confidence, and results looked up by name. */
final class Asked {
    private static final Share SURE = new Share(0.95);

    private Asked() {}

    static Criteria delivery(double atLeast) {
        return delivery(atLeast, false);
    }

    static Criteria deliveryPerOperator(double atLeast) {
        return delivery(atLeast, true);
    }

    static Criteria fluctuation(double below) {
        return criteria(
                Optional.empty(),
                Optional.of(new FluctuationCriterion(new Share(below), SURE)),
                Optional.empty(),
                Optional.empty());
    }

    static Criteria complaints(double below) {
        return criteria(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ComplaintCriterion(new Share(below), SURE)),
                Optional.empty());
    }

    static Criteria latency(Duration p50, Duration p95, Duration p99) {
        return criteria(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LatencyCriterion(Optional.of(p50), Optional.of(p95), Optional.of(p99), SURE)));
    }

    static Criteria everything() {
        return everything(SURE, new Share(0.99));
    }

    static Criteria everything(Share confidence, Share limit) {
        Duration second = Duration.ofSeconds(1);
        return criteria(
                Optional.of(new DeliveryCriterion(limit, true, false, confidence)),
                Optional.of(new FluctuationCriterion(limit, confidence)),
                Optional.of(new ComplaintCriterion(limit, confidence)),
                Optional.of(new LatencyCriterion(
                        Optional.of(second), Optional.of(second), Optional.of(second), confidence)));
    }

    private static Criteria criteria(
            Optional<DeliveryCriterion> delivery,
            Optional<FluctuationCriterion> fluctuation,
            Optional<ComplaintCriterion> complaints,
            Optional<LatencyCriterion> latency) {
        return new Criteria(
                delivery,
                fluctuation,
                Optional.empty(),
                complaints,
                latency,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The section {@code criteria} of a scenario file, in braces. */
    static Criteria written(String yaml) {
        return ScenarioLoader.parse("name: asked\ncriteria: " + yaml + "\n", "asked.yaml")
                .criteria();
    }

    static CriterionResult criterion(RunResult result, String name, String scope) {
        return result.criteria().stream()
                .filter(c -> c.name().equals(name) && c.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    static CriterionResult only(RunResult result) {
        if (result.criteria().size() != 1) {
            throw new AssertionError("not one criterion but " + result.criteria());
        }
        return result.criteria().get(0);
    }

    private static Criteria delivery(double atLeast, boolean perOperator) {
        return criteria(
                Optional.of(new DeliveryCriterion(new Share(atLeast), perOperator, false, SURE)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
