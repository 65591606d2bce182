package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.observation.Advice;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.PlanEvent;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.Supervisor;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.criteria.DeliveryCriterion;
import org.smppassay.scenario.test.GatePlan;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.scenario.test.TestPlan;

/**
 * Decides how a plan goes on, and keeps the books of its parts: steps and channels. Confined to the thread that feeds it.
 */
final class PlanControl implements Supervisor {
    private final Optional<GateJudge> gate;
    private final Optional<ComplaintBreaker> breaker;
    private final Optional<DeliveryCriterion> delivery;
    private final PartTallies phases = new PartTallies();
    private final PartTallies channels = new PartTallies();
    private final List<CourseEvent> course = new ArrayList<>();

    private PlanControl(
            Optional<GateJudge> gate, Optional<ComplaintBreaker> breaker, Optional<DeliveryCriterion> delivery) {
        this.gate = gate;
        this.breaker = breaker;
        this.delivery = delivery;
    }

    /** Of a plan that runs to its end in any case. */
    static PlanControl none() {
        return new PlanControl(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static PlanControl of(TestPlan plan, Criteria criteria) {
        Optional<DeliveryCriterion> delivery = criteria.deliveryRate();
        return new PlanControl(
                plan.gate().flatMap(gate -> delivery.map(rate -> new GateJudge(gate, rate, plan.missing()))),
                plan.breaker().map(ComplaintBreaker::new),
                delivery);
    }

    @Override
    public void written() {
        breaker.ifPresent(ComplaintBreaker::written);
    }

    @Override
    public Advice message(MessageObservation message) {
        breaker.ifPresent(complaints -> complaints.ended(message));
        if (message.cohort().phase().equals(GatePlan.FIRST) && message.cohort().role() != Role.CANARY) {
            gate.ifPresent(step -> step.ended(message));
        }
        return Advice.GO_ON;
    }

    @Override
    public Advice reply(ReplyObservation reply) {
        return breaker.map(complaints -> complaints.reply(reply)).orElse(Advice.GO_ON);
    }

    @Override
    public Advice phaseOver(String phase, List<MessageObservation> open) {
        return gate.map(step -> step.judge(open)).orElse(Advice.GO_ON);
    }

    /** Counts a message whose outcome is told. */
    void count(MessageObservation message) {
        phases.add(message.cohort().phase(), message.outcome());
        channels.add(message.cohort().channel(), message.outcome());
    }

    /** Counts a message that a channel refused and another one took. */
    void countHandedOver(MessageObservation message) {
        channels.add(message.cohort().channel(), message.outcome());
    }

    void note(PlanEvent event) {
        course.add(CourseEvent.of(event));
    }

    /** How the plan went. */
    List<CourseEvent> course() {
        return List.copyOf(course);
    }

    /** One tally a step of the plan; none if it has but one. */
    List<Tally> phases() {
        return phases.tallies();
    }

    /** One tally a channel; none if there is but one. */
    List<Tally> channels() {
        return channels.tallies();
    }

    /** How often the delivery rate has been looked at to fail the test. */
    int looks() {
        return gate.isPresent() ? GateJudge.LOOKS : 1;
    }

    /** The verdict on complaints of a test that complaints may stop. */
    CriterionResult complaints(CriterionResult fixed, Observed observed) {
        return breaker.map(complaints -> complaints.judged(
                        fixed,
                        observed.counts().replies().complaint(),
                        observed.everybody().delivered() + observed.unknown(observed.everybody())))
                .orElse(fixed);
    }

    /** True if the message was sent again because of what came of it before: it is no sample of all messages. */
    static boolean isAgain(MessageObservation message) {
        return Breakdown.isAgain(message.cohort().phase());
    }

    /** True if the message belongs to the days whose steadiness is judged. */
    static boolean isOfTheDays(MessageObservation message) {
        return !message.cohort().phase().equals(GatePlan.FIRST) && !isAgain(message);
    }

    /**
     * The delivery rate of each part, for information.
     *
     * @param missing what a message without a final receipt counts as
     */
    List<CriterionResult> parts(MissingPolicy missing) {
        List<CriterionResult> parts = new ArrayList<>();
        delivery.ifPresent(criterion -> {
            PartJudge judge = new PartJudge(criterion, missing);
            phases().forEach(phase -> parts.add(judge.judge("phase", phase)));
            channels().forEach(channel -> parts.add(judge.judge("channel", channel)));
        });
        return parts;
    }
}
