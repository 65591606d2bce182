package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.evaluation.Breakdown.Cell;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.observation.HandsetObservation;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.test.MissingPolicy;
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
    private final OutcomeTallies outcomes;
    /** Messages that can't arrive say nothing about what becomes of those that can. */
    private final OutcomeTallies canaries;

    private final FailureTallies failures;
    private final LatencySamples submit;
    private final LatencySamples delivery;
    private final LatencyCourse course;
    private final SegmentTally segments = new SegmentTally();
    private final Evidence evidence;
    private final KindCounter<ReceiptKind> receipts = new KindCounter<>(ReceiptKind.class);
    private final KindCounter<ReplyKind> replies = new KindCounter<>(ReplyKind.class);
    private long retried;
    private long inferred;
    private Optional<RunFacts> facts = Optional.empty();

    /**
     * Starts with empty books.
     *
     * @param criteria what is judged
     * @param missing what a message without a final receipt counts as
     * @param operators names in the order of the scenario's mix
     * @param days of the plan, at least 1; messages of other days are refused
     * @param outages times in which nothing can have been delivered
     */
    public Evaluator(Criteria criteria, MissingPolicy missing, List<String> operators, int days, List<Outage> outages) {
        this.criteria = criteria;
        this.missing = missing;
        this.days = days;
        this.operators = new OperatorIndex(operators);
        this.outcomes = new OutcomeTallies(days);
        this.canaries = new OutcomeTallies(days);
        this.failures = new FailureTallies(days);
        this.submit = new LatencySamples(LatencyJudge.limits(criteria.submitLatency()));
        this.delivery = new LatencySamples(LatencyJudge.limits(criteria.latency()));
        this.course = new LatencyCourse(days);
        this.evidence = new Evidence(criteria, outages);
    }

    @Override
    public void message(MessageObservation message) {
        retried += message.submissions() > message.segments() ? 1 : 0;
        inferred += message.inferred() ? 1 : 0;
        evidence.message(message);
        if (message.cohort().role() == Role.CANARY) {
            canaries.add(0, message.day(), message.hour(), message.outcome());
        } else {
            judge(message);
        }
    }

    private void judge(MessageObservation message) {
        int operator = operators.of(message.operator());
        outcomes.add(operator, message.day(), message.hour(), message.outcome());
        failures.add(message, operator);
        segments.add(message);
        if (message.submitNanos() != MessageObservation.NEVER) {
            submit.add(message.submitNanos());
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
    public void handset(HandsetObservation handset) {
        evidence.handset(handset);
    }

    @Override
    public void receipt(ReceiptKind kind) {
        receipts.add(kind);
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
                judged,
                observed.counts(),
                new Latencies(submit.summary(), delivery.summary()),
                new Breakdown(
                        observed.days(),
                        observed.operators(),
                        cells(),
                        observed.hours().stream().map(HourTally::tally).toList(),
                        observed.failures()),
                series());
    }

    /** Intervals agree with the decisions on the delivery rate, or with the usual ones if nothing is decided on it. */
    private Series series() {
        double confidence = criteria.deliveryRate()
                .map(criterion -> new Significance(criterion.confidence().value()).twoSided())
                .orElse(RatePrecision.USUAL.confidence());
        return new Series(
                new RatePrecision(confidence, policy() == MissingPolicy.UNKNOWN),
                delivery.distribution(),
                course.points(confidence));
    }

    private List<Phrase> notes(Observed observed, RunIdentity run, List<CriterionResult> judged) {
        List<Phrase> notes = new ArrayList<>(Warnings.of(observed, factsOrNone(), run, judged));
        if (observed.counts().optedOut() > 0) {
            notes.add(Phrase.of("people.opted-out", observed.counts().optedOut()));
        }
        Tally dead = canaries.total("canaries");
        if (dead.attempted() > 0) {
            notes.add(Phrase.of("people.canaries", dead.attempted(), dead.delivered()));
        }
        return List.copyOf(notes);
    }

    private List<CriterionResult> judge(Observed observed) {
        List<CriterionResult> results = new ArrayList<>();
        criteria.deliveryRate().ifPresent(c -> results.addAll(new DeliveryJudge(c, observed).judge()));
        criteria.fluctuation().ifPresent(c -> results.add(new FluctuationJudge(c, observed).judge()));
        criteria.hourlyFluctuation().ifPresent(c -> results.add(new HourlyJudge(c, observed).judge()));
        criteria.complaintRate().ifPresent(c -> results.add(new ComplaintJudge(c, observed).judge()));
        criteria.latency().ifPresent(c -> results.addAll(LatencyJudge.delivery(c, observed)));
        criteria.submitLatency().ifPresent(c -> results.addAll(LatencyJudge.submit(c, observed)));
        criteria.segmentRate().ifPresent(c -> results.add(SegmentJudge.judge(c, observed)));
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
        Tally total = outcomes.total("overall");
        return new Observed(
                counts(total.plus(canaries.total("canaries"))),
                total,
                dayTallies(),
                operatorTallies(),
                hourTallies(),
                failures.counts(operators.names()),
                submit,
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

    private List<Tally> dayTallies() {
        List<Tally> tallies = new ArrayList<>();
        int count = operators.names().size();
        for (int day = 1; day <= days; day++) {
            tallies.add(outcomes.day(count, day, Integer.toString(day)));
        }
        return List.copyOf(tallies);
    }

    private List<Tally> operatorTallies() {
        List<Tally> tallies = new ArrayList<>();
        List<String> names = operators.names();
        for (int i = 0; i < names.size(); i++) {
            tallies.add(outcomes.operator(i, names.get(i)));
        }
        return List.copyOf(tallies);
    }

    private List<HourTally> hourTallies() {
        List<HourTally> tallies = new ArrayList<>();
        int count = operators.names().size();
        for (int day = 1; day <= days; day++) {
            for (int hour = 0; hour < OutcomeTallies.HOURS; hour++) {
                Tally tally = outcomes.hour(count, day, hour, HourTally.group(day, hour));
                if (tally.attempted() > 0) {
                    tallies.add(new HourTally(day, hour, tally));
                }
            }
        }
        return List.copyOf(tallies);
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        List<String> names = operators.names();
        for (int i = 0; i < names.size(); i++) {
            for (int day = 1; day <= days; day++) {
                String name = names.get(i);
                cells.add(new Cell(name, day, outcomes.cell(i, day, name)));
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
