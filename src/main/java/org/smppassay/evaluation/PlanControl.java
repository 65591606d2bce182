package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.smppassay.observation.Advice;
import org.smppassay.observation.Advice.Action;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.PlanEvent;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.Supervisor;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.criteria.DeliveryCriterion;
import org.smppassay.scenario.test.GatePlan;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.scenario.test.StopRule;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.wording.Phrase;

/**
 * Decides how a plan goes on, and keeps the books of its parts: steps and channels. Confined to the thread that feeds it.
 */
final class PlanControl implements Supervisor {
    private final Optional<GateJudge> gate;
    private final Optional<ComplaintBreaker> breaker;
    private final Optional<EarlyDelivery> early;
    private final Optional<ChannelWatch> watch;
    private final Optional<DeliveryCriterion> delivery;
    private final SortedSet<Integer> steadyDays = new TreeSet<>();
    private int lastSteadyDay;
    private final PartTallies phases = new PartTallies();
    private final PartTallies channels = new PartTallies();
    private final List<CourseEvent> course = new ArrayList<>();

    private PlanControl(
            Optional<GateJudge> gate,
            Optional<ComplaintBreaker> breaker,
            Optional<EarlyDelivery> early,
            Optional<ChannelWatch> watch,
            Optional<DeliveryCriterion> delivery) {
        this.gate = gate;
        this.breaker = breaker;
        this.early = early;
        this.watch = watch;
        this.delivery = delivery;
    }

    /** Of a plan that runs to its end in any case. */
    static PlanControl none() {
        return new PlanControl(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static PlanControl of(TestPlan plan, Criteria criteria) {
        Optional<DeliveryCriterion> delivery = criteria.deliveryRate();
        return new PlanControl(
                plan.gate().flatMap(gate -> delivery.map(rate -> new GateJudge(gate, rate, plan.missing()))),
                plan.breaker().map(ComplaintBreaker::new),
                delivery.filter(rate -> plan.stop() == StopRule.EARLY).map(rate -> early(rate, plan, criteria)),
                plan.failover().map(ChannelWatch::new),
                delivery);
    }

    private static EarlyDelivery early(DeliveryCriterion rate, TestPlan plan, Criteria criteria) {
        List<String> operators = plan.recipients().mix().entrySet().stream()
                .filter(operator -> operator.getValue().value() > 0)
                .map(Map.Entry::getKey)
                .toList();
        return new EarlyDelivery(rate, plan.missing(), operators, !criteria.needWholePlan());
    }

    @Override
    public void written() {
        breaker.ifPresent(ComplaintBreaker::written);
    }

    @Override
    public Advice message(MessageObservation message) {
        if (breaker.isPresent()) {
            breaker.get().ended(message);
        }
        if (gate.isPresent() && isOfFirstStep(message) && message.cohort().role() != Role.CANARY) {
            gate.get().ended(message);
        }
        Advice decided = early.isPresent() ? early.get().ended(message) : Advice.GO_ON;
        Advice channel = watch.isPresent() ? watch.get().ended(message) : Advice.GO_ON;
        return decided.action() == Action.GO_ON ? channel : decided;
    }

    @Override
    public Advice submission(boolean accepted) {
        return watch.isPresent() ? watch.get().submission(accepted) : Advice.GO_ON;
    }

    @Override
    public void switched() {
        watch.ifPresent(ChannelWatch::switched);
    }

    @Override
    public Advice reply(ReplyObservation reply) {
        return breaker.map(complaints -> complaints.reply(reply)).orElse(Advice.GO_ON);
    }

    @Override
    public Advice phaseOver(String phase, List<MessageObservation> open) {
        return gate.map(step -> step.judge(open)).orElse(Advice.GO_ON);
    }

    /** A message of the plan was not sent, since its recipient wants nothing more. */
    void heldBack(long number) {
        early.ifPresent(sequences -> sequences.heldBack(number));
    }

    /** Counts a message whose outcome is told. */
    void count(MessageObservation message) {
        if (message.day() != lastSteadyDay && !isOfFirstStep(message) && !isAgain(message)) {
            lastSteadyDay = message.day();
            steadyDays.add(lastSteadyDay);
        }
        phases.add(message.cohort().phase(), message.outcome());
        channels.add(message.cohort().channel(), message.outcome());
    }

    private static boolean isOfFirstStep(MessageObservation message) {
        return message.cohort().phase().equals(GatePlan.FIRST);
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

    /** How often the delivery rate is looked at to fail the test. */
    private int looks() {
        return gate.isPresent() ? GateJudge.LOOKS : 1;
    }

    /** The verdicts on the delivery rate. */
    List<CriterionResult> delivery(DeliveryCriterion criterion, Observed observed) {
        return early.map(sequences -> sequences.results(observed.missing()))
                .orElseGet(() -> new DeliveryJudge(criterion, observed, looks()).judge());
    }

    /** A criterion that a test which ended early because of its delivery rate can't decide: it depends on when it ended. */
    CriterionResult unlessEndedEarly(CriterionResult whole) {
        boolean decided = whole.verdict() == Verdict.PASS || whole.verdict() == Verdict.FAIL;
        if (!decided || early.filter(EarlyDelivery::stopped).isEmpty()) {
            return whole;
        }
        return new CriterionResult(
                whole.name(),
                whole.scope(),
                Verdict.INCONCLUSIVE,
                whole.naive(),
                whole.value(),
                whole.threshold(),
                Optional.empty(),
                whole.confidence(),
                whole.n(),
                OptionalLong.empty(),
                Phrase.of("early.not-judged"));
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

    /** The days whose steadiness is judged: those of which there are messages that were neither a first step nor sent again. */
    SortedSet<Integer> steadyDays() {
        return steadyDays;
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
