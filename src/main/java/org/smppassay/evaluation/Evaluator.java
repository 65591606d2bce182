package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.smppassay.evaluation.Breakdown.Cell;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.observation.HandsetObservation;
import org.smppassay.observation.HeldBack;
import org.smppassay.observation.LateReceipt;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.PlanEvent;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;
import org.smppassay.observation.Supervisor;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.criteria.DeliveryCriterion;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.statistics.Homogeneity;
import org.smppassay.wording.Phrase;

/**
 * Turns observations into figures and a verdict. Memory does not grow with the number of messages, but for the
 * latencies of the first million. Confined to the thread that feeds it.
 */
public final class Evaluator implements ObservationSink {
    private final Criteria criteria;
    private final MissingPolicy missing;
    private final int days;
    private final OperatorIndex operators;
    /** All messages but those to canaries, and those of them that are a sample of what the channel does. */
    private final OutcomeTallies outcomes = new OutcomeTallies();

    private final OutcomeTallies sample = new OutcomeTallies();
    /** Messages that can't arrive say nothing about what becomes of those that can. */
    private final OutcomeTallies canaries = new OutcomeTallies();

    private final NetworkTallies networks = new NetworkTallies();
    private final FailureTallies failures = new FailureTallies();
    private final LatencySamples submit;
    private final LatencySamples response;
    private final LatencySamples delivery;
    private final LatencyCourse course;
    private final SegmentTally segments = new SegmentTally();
    private final Evidence evidence;
    private final KindCounter<ReceiptKind> receipts = new KindCounter<>(ReceiptKind.class);
    private final KindCounter<ReplyKind> replies = new KindCounter<>(ReplyKind.class);
    private final PlanControl control;
    private long retried;
    private long inferred;
    private Optional<RunFacts> facts = Optional.empty();

    /**
     * Starts with empty books, for a plan that is carried out.
     *
     * @param outages times in which nothing can have been delivered
     */
    public static Evaluator of(Criteria criteria, TestPlan plan, List<Outage> outages) {
        return new Evaluator(
                criteria,
                plan.missing(),
                List.copyOf(plan.recipients().mix().keySet()),
                plan.gate().isPresent() ? 0 : plan.days(),
                new Evidence(criteria, outages),
                PlanControl.of(plan, criteria));
    }

    /**
     * Starts with empty books.
     *
     * @param criteria what is judged
     * @param missing what a message without a final receipt counts as
     * @param operators names in the order of the scenario's mix
     * @param days of the plan, which are told of even if nothing was sent on them
     * @param outages times in which nothing can have been delivered
     */
    public Evaluator(Criteria criteria, MissingPolicy missing, List<String> operators, int days, List<Outage> outages) {
        this(criteria, missing, operators, days, new Evidence(criteria, outages), PlanControl.none());
    }

    private Evaluator(
            Criteria criteria,
            MissingPolicy missing,
            List<String> operators,
            int days,
            Evidence evidence,
            PlanControl control) {
        this.evidence = evidence;
        this.control = control;
        this.criteria = criteria;
        this.missing = missing;
        this.days = days;
        this.operators = new OperatorIndex(operators);
        this.submit = new LatencySamples(LatencyJudge.limits(criteria.submitLatency()));
        this.response = new LatencySamples(LatencyJudge.limits(criteria.responseLatency()));
        this.delivery = new LatencySamples(LatencyJudge.limits(criteria.latency()));
        this.course = new LatencyCourse(Math.max(1, days));
    }

    @Override
    public void message(MessageObservation message) {
        retried += message.submissions() > message.segments() ? 1 : 0;
        inferred += message.inferred() ? 1 : 0;
        boolean unwanted = evidence.message(message);
        if (message.cohort().role() == Role.CANARY) {
            canaries.add(0, message.day(), message.hour(), message.outcome());
        } else {
            judge(message, unwanted);
        }
    }

    private void judge(MessageObservation message, boolean unwanted) {
        int operator = operators.of(message.operator());
        outcomes.add(operator, message.day(), message.hour(), message.outcome());
        if (!PlanControl.isAgain(message) && !unwanted) {
            segments.add(message);
            sample.add(operator, message.day(), message.hour(), message.outcome());
            networks.add(message.network(), message.outcome());
        }
        control.count(message);
        failures.add(message, operator);
        if (message.submitNanos() != MessageObservation.NEVER) {
            submit.add(message.submitNanos());
        }
        if (message.responseNanos() != MessageObservation.NEVER) {
            response.add(message.responseNanos());
        }
        if (message.outcome() == Outcome.DELIVERED && message.finalNanos() != MessageObservation.NEVER) {
            long latency = message.finalNanos() - message.intendedNanos();
            delivery.add(latency);
            course.add(message.day(), message.hour(), latency);
        }
    }

    @Override
    public void reply(ReplyObservation reply) {
        replies.add(reply.kind());
        evidence.reply(reply);
    }

    @Override
    public void late(LateReceipt receipt) {
        evidence.late(receipt);
    }

    @Override
    public void handset(HandsetObservation handset) {
        evidence.handset(handset);
    }

    @Override
    public void receipt(ReceiptKind kind) {
        receipts.add(kind);
    }

    @Override
    public void heldBack(HeldBack message) {
        control.heldBack(message.number());
    }

    @Override
    public void plan(PlanEvent event) {
        control.note(event);
    }

    @Override
    public void handedOver(MessageObservation message) {
        control.countHandedOver(message);
    }

    /** Decides how the plan goes on, from what this evaluator is told. */
    public Supervisor supervisor() {
        return control;
    }

    @Override
    public void end(RunFacts end) {
        facts = Optional.of(end);
    }

    /** Judges what has been observed. A run that has not come to its end is INVALID. */
    public RunResult conclude(RunIdentity run) {
        Observed observed = observed(run.compressed() || factsOrNone().interrupted());
        List<CriterionResult> judged = judge(observed);
        List<Phrase> unsound = Soundness.complaints(observed.counts(), facts);
        return new RunResult(
                run,
                unsound.isEmpty() ? Verdicts.all(judged) : Verdict.INVALID,
                Verdicts.allLiteral(judged),
                unsound.isEmpty() ? Reasons.of(judged) : unsound,
                notes(observed, run, judged),
                Stream.concat(judged.stream(), control.parts(policy()).stream()).toList(),
                observed.counts(),
                new Latencies(submit.summary(), response.summary(), delivery.summary()),
                breakdown(observed.failures()),
                series(observed),
                control.course());
    }

    private Breakdown breakdown(List<FailureCount> failed) {
        SortedSet<Integer> shown = daysWith(daysSentOn());
        return new Breakdown(
                dayTallies(outcomes, shown),
                operatorTallies(outcomes),
                cells(shown),
                outcomes.hours().stream().map(HourTally::tally).toList(),
                failed,
                control.phases(),
                control.channels(),
                networks.tallies());
    }

    /** Intervals agree with the decisions on the delivery rate, or with the usual ones if nothing is decided on it. */
    private Series series(Observed observed) {
        double confidence = criteria.deliveryRate()
                .map(criterion -> new Significance(criterion.confidence().value()).twoSided())
                .orElse(RatePrecision.USUAL.confidence());
        return new Series(
                new RatePrecision(confidence, policy() == MissingPolicy.UNKNOWN),
                OptionalDouble.of(Homogeneity.of(observed.hourCounts()).dispersion()),
                delivery.distribution(),
                evidence.receipts().curve(factsOrNone().clocks().endNanos(), confidence),
                course.points(confidence));
    }

    private List<Phrase> notes(Observed observed, RunIdentity run, List<CriterionResult> judged) {
        List<Phrase> notes = new ArrayList<>(Warnings.of(observed, factsOrNone(), run, judged));
        if (observed.counts().optedOut() > 0) {
            notes.add(Phrase.of("people.opted-out", observed.counts().optedOut()));
        }
        long unwanted = evidence.optOuts().unwanted();
        if (unwanted > 0) {
            notes.add(Phrase.of("people.unwanted", unwanted));
        }
        Tally dead = canaries.total("canaries");
        if (dead.attempted() > 0) {
            notes.add(Phrase.of("people.canaries", dead.attempted(), dead.delivered()));
        }
        if (observed.networks().isEmpty()
                && criteria.deliveryRate().filter(DeliveryCriterion::perNetwork).isPresent()) {
            notes.add(Phrase.of("networks.none-known"));
        }
        return List.copyOf(notes);
    }

    private List<CriterionResult> judge(Observed observed) {
        List<CriterionResult> results = new ArrayList<>();
        criteria.deliveryRate().ifPresent(c -> results.addAll(control.delivery(c, observed)));
        criteria.fluctuation()
                .ifPresent(c -> results.add(control.unlessEndedEarly(new FluctuationJudge(c, observed).judge())));
        criteria.hourlyFluctuation()
                .ifPresent(c -> results.add(control.unlessEndedEarly(new HourlyJudge(c, observed).judge())));
        criteria.complaintRate()
                .ifPresent(c -> results.add(control.complaints(new ComplaintJudge(c, observed).judge(), observed)));
        criteria.latency().ifPresent(c -> results.addAll(LatencyJudge.delivery(c, observed)));
        criteria.submitLatency().ifPresent(c -> results.addAll(LatencyJudge.submit(c, observed)));
        criteria.responseLatency().ifPresent(c -> results.addAll(LatencyJudge.response(c, observed)));
        criteria.segmentRate().ifPresent(c -> results.add(control.unlessEndedEarly(SegmentJudge.judge(c, observed))));
        criteria.replyRate().ifPresent(c -> results.add(ReplyJudge.judge(c, observed)));
        criteria.bindUptime()
                .ifPresent(
                        c -> results.add(UptimeJudge.judge(c, observed.facts().line())));
        criteria.capacity()
                .ifPresent(
                        c -> results.add(CapacityJudge.judge(c, observed.facts().pace())));
        criteria.optOut()
                .flatMap(c -> new OptOutJudge(c, evidence.optOuts()).judge())
                .ifPresent(results::add);
        criteria.integrity().ifPresent(c -> results.addAll(new IntegrityJudge(c, evidence, observed).judge()));
        return List.copyOf(results);
    }

    private Observed observed(boolean repliesCutShort) {
        return new Observed(
                counts(outcomes.total("overall").plus(canaries.total("canaries"))),
                outcomes.total("overall"),
                sample.total("overall"),
                dayTallies(sample, daysWith(control.steadyDays())),
                operatorTallies(sample),
                networks.tallies(),
                sample.hours(),
                failures.counts(operators.names()),
                submit,
                response,
                delivery,
                segments,
                policy(),
                factsOrNone(),
                repliesCutShort);
    }

    /** An interruption closes messages before their deadline: what is missing then says nothing about the channel. */
    private MissingPolicy policy() {
        return factsOrNone().interrupted() ? MissingPolicy.UNKNOWN : missing;
    }

    private List<Tally> dayTallies(OutcomeTallies of, Set<Integer> shown) {
        return shown.stream().map(day -> of.day(day, Integer.toString(day))).toList();
    }

    /** Days of the plan, and those on which there is something to tell of. */
    private SortedSet<Integer> daysWith(Set<Integer> further) {
        SortedSet<Integer> shown = new TreeSet<>(further);
        for (int day = 1; day <= days; day++) {
            shown.add(day);
        }
        return shown;
    }

    private SortedSet<Integer> daysSentOn() {
        SortedSet<Integer> found = new TreeSet<>();
        for (int day = 1; day <= outcomes.lastDay(); day++) {
            if (outcomes.day(day, "").attempted() > 0) {
                found.add(day);
            }
        }
        return found;
    }

    private List<Tally> operatorTallies(OutcomeTallies of) {
        List<Tally> tallies = new ArrayList<>();
        List<String> names = operators.names();
        for (int i = 0; i < names.size(); i++) {
            tallies.add(of.operator(i, names.get(i)));
        }
        return List.copyOf(tallies);
    }

    private List<Cell> cells(Set<Integer> shown) {
        List<Cell> cells = new ArrayList<>();
        List<String> names = operators.names();
        for (int i = 0; i < names.size(); i++) {
            for (int day : shown) {
                cells.add(new Cell(names.get(i), day, outcomes.cell(i, day, names.get(i))));
            }
        }
        return List.copyOf(cells);
    }

    private Counts counts(Tally total) {
        RunFacts told = factsOrNone();
        return new Counts(
                told.planned(),
                told.skipped(),
                total.attempted(),
                total.accepted(),
                total.rejected(),
                total.unanswered(),
                total.delivered(),
                total.failed(),
                total.expired(),
                total.pending(),
                retried,
                inferred,
                receipts.count(ReceiptKind.LATE),
                told.sentLate(),
                told.optedOut(),
                told.segments(),
                receiptCounts(),
                replyCounts());
    }

    private Counts.Receipts receiptCounts() {
        return new Counts.Receipts(
                receipts.count(ReceiptKind.FINAL),
                receipts.count(ReceiptKind.INTERMEDIATE),
                receipts.count(ReceiptKind.DUPLICATE),
                receipts.count(ReceiptKind.ORPHAN),
                receipts.count(ReceiptKind.AMBIGUOUS),
                receipts.count(ReceiptKind.MALFORMED));
    }

    private Counts.Replies replyCounts() {
        return new Counts.Replies(
                replies.count(ReplyKind.COMPLAINT),
                replies.count(ReplyKind.OPT_OUT),
                replies.count(ReplyKind.ANSWER),
                replies.count(ReplyKind.OTHER));
    }

    private RunFacts factsOrNone() {
        return facts.orElse(
                RunFacts.untold(outcomes.total("").plus(canaries.total("")).attempted()));
    }
}
