package org.smppassay.evaluation;

import static org.smppassay.observation.MessageObservation.NEVER;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.smppassay.observation.ClockFacts;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.HandsetObservation;
import org.smppassay.observation.LineFacts;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.PaceFacts;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.test.MissingPolicy;

/** A run told by how many messages of which kind it had; its books balance unless a test unbalances them. */
final class SampleRun {
    static final String MOBILE = "china-mobile";
    static final String UNICOM = "china-unicom";
    static final String TELECOM = "china-telecom";

    private static final long MS = 1_000_000L;

    private final Evaluator evaluator;
    private long number;
    private long skipped;
    private long unaccounted;
    private long lagNanos;
    private boolean interrupted;
    private boolean compressed;
    private long protocolErrors;
    private long connectionsLost;
    private long sentLate;
    private long beyondCap;
    private long boundNanos;
    private long wantedNanos;
    private PaceFacts pace = PaceFacts.NONE;
    private long waitMillis;
    private int segments = 1;
    private int segmentsOfTheLost;
    private Cohort.Role role = Cohort.Role.SUBSCRIBER;
    private String part = "";
    private String to = "13800000000";
    private String network = "";
    private long writtenNanos;
    private long endNanos;
    private long driftNanos;

    private SampleRun(Criteria criteria, MissingPolicy missing, int days, List<Outage> outages) {
        evaluator = new Evaluator(criteria, missing, List.of(MOBILE, UNICOM, TELECOM), days, outages);
    }

    /** What becomes of the missing is unknown. */
    static SampleRun of(Criteria criteria, int days) {
        return new SampleRun(criteria, MissingPolicy.UNKNOWN, days, List.of());
    }

    /** A run of one day, in which a network was down. */
    static SampleRun withOutage(Criteria criteria, Outage outage) {
        return new SampleRun(criteria, MissingPolicy.UNKNOWN, 1, List.of(outage));
    }

    static SampleRun missingCountsAsFailed(Criteria criteria, int days) {
        return new SampleRun(criteria, MissingPolicy.FAILED, days, List.of());
    }

    SampleRun delivered(long count) {
        return sent(count, Outcome.DELIVERED, MOBILE, 1, 9);
    }

    SampleRun failed(long count) {
        return sent(count, Outcome.FAILED, MOBILE, 1, 9);
    }

    SampleRun pending(long count) {
        return sent(count, Outcome.PENDING, MOBILE, 1, 9);
    }

    /** A day at noon: this many delivered of so many in all, the rest failed. */
    SampleRun day(int day, long delivered, long all) {
        return hour(day, 12, delivered, all);
    }

    SampleRun hour(int day, int hour, long delivered, long all) {
        return sent(delivered, Outcome.DELIVERED, MOBILE, day, hour)
                .sent(all - delivered, Outcome.FAILED, MOBILE, day, hour);
    }

    SampleRun operator(String operator, long delivered, long all) {
        return sent(delivered, Outcome.DELIVERED, operator, 1, 9).sent(all - delivered, Outcome.FAILED, operator, 1, 9);
    }

    SampleRun sent(long count, Outcome outcome, String operator, int day, int hour) {
        LongStream.range(0, count).forEach(i -> message(outcome, operator, day, hour, 3000, code(outcome)));
        return this;
    }

    SampleRun failedWith(String code, long count, String operator, int day) {
        LongStream.range(0, count).forEach(i -> message(Outcome.FAILED, operator, day, 9, 3000, code));
        return this;
    }

    SampleRun arrivedAfter(long millis, long count) {
        LongStream.range(0, count).forEach(i -> message(Outcome.DELIVERED, MOBILE, 1, 9, millis, ""));
        return this;
    }

    SampleRun complaints(long count) {
        return replies(count, ReplyKind.COMPLAINT);
    }

    SampleRun replies(long count, ReplyKind kind) {
        LongStream.range(0, count)
                .forEach(i -> evaluator.reply(new ReplyObservation(0, 1, "13800000000", MOBILE, "so", kind)));
        return this;
    }

    SampleRun receipts(ReceiptKind kind, long count) {
        LongStream.range(0, count).forEach(i -> evaluator.receipt(kind));
        return this;
    }

    SampleRun skipped(long count) {
        skipped = count;
        return this;
    }

    /** The plan held messages that are in no other book. */
    SampleRun unaccounted(long count) {
        unaccounted = count;
        return this;
    }

    SampleRun generatorLag(long millis) {
        lagNanos = millis * MS;
        return this;
    }

    SampleRun interrupted() {
        interrupted = true;
        return this;
    }

    SampleRun compressed() {
        compressed = true;
        return this;
    }

    SampleRun troubles(long errors, long lost, long late) {
        protocolErrors = errors;
        connectionsLost = lost;
        sentLate = late;
        return this;
    }

    SampleRun beyondCap(long messages) {
        beyondCap = messages;
        return this;
    }

    SampleRun bound(Duration bound, Duration wanted) {
        boundNanos = bound.toNanos();
        wantedNanos = wanted.toNanos();
        return this;
    }

    SampleRun pace(long mostInTenSeconds, Duration behind, long acceptedBehind) {
        pace = new PaceFacts(mostInTenSeconds, behind.toNanos(), acceptedBehind);
        return this;
    }

    /** From now on messages have so many segments, of which those that fail lose one. */
    SampleRun segments(int each) {
        segments = each;
        segmentsOfTheLost = each - 1;
        return this;
    }

    /** From now on messages go over this network; empty if nobody tells. */
    SampleRun servedBy(String name) {
        network = name;
        return this;
    }

    /** From now on messages wait so long before they are written. */
    SampleRun waiting(long millis) {
        waitMillis = millis;
        return this;
    }

    /** From now on messages go to such people. */
    SampleRun to(Cohort.Role whom) {
        role = whom;
        return this;
    }

    /** From now on messages go to this number, at so long after day 1 00:00. */
    SampleRun to(String number, Duration written) {
        to = number;
        writtenNanos = written.toNanos();
        return this;
    }

    /** From now on messages belong to this part of the plan. */
    SampleRun part(String phase) {
        part = phase;
        return this;
    }

    SampleRun endsAfter(Duration sinceDayOne) {
        endNanos = sinceDayOne.toNanos();
        return this;
    }

    SampleRun clocksApart(Duration drift) {
        driftNanos = drift.toNanos();
        return this;
    }

    SampleRun optsOut(String number, Duration when) {
        evaluator.reply(new ReplyObservation(when.toNanos(), 1, number, MOBILE, "TD", ReplyKind.OPT_OUT));
        return this;
    }

    /** A handset of the panel received so many messages. */
    SampleRun handset(String number, long messages) {
        LongStream.range(0, messages).forEach(i -> evaluator.handset(HandsetObservation.received(number, 0)));
        return this;
    }

    RunResult conclude() {
        evaluator.end(new RunFacts(
                number + skipped + unaccounted,
                skipped,
                0,
                number,
                interrupted,
                sentLate,
                beyondCap,
                lagNanos,
                new LineFacts(protocolErrors, connectionsLost, boundNanos, wantedNanos),
                pace,
                new ClockFacts(endNanos, driftNanos)));
        return concludeUnended();
    }

    RunResult concludeUnended() {
        return evaluator.conclude(new RunIdentity("sample", "", 1, "simulated", compressed));
    }

    private void message(Outcome outcome, String operator, int day, int hour, long millis, String failure) {
        number++;
        boolean answered = outcome != Outcome.UNANSWERED;
        boolean ended = answered && outcome != Outcome.PENDING && outcome != Outcome.REJECTED;
        evaluator.message(new MessageObservation(
                number,
                day,
                hour,
                operator,
                to,
                network,
                new Cohort(part, "", "", role),
                1,
                1,
                writtenNanos,
                writtenNanos,
                answered ? 20 * MS : NEVER,
                answered ? (waitMillis + 20) * MS : NEVER,
                ended ? writtenNanos + millis * MS : NEVER,
                outcome,
                failure,
                false,
                segments,
                outcome == Outcome.DELIVERED ? segments : segmentsOfTheLost,
                answered && outcome != Outcome.PENDING ? 0 : segments));
    }

    private static String code(Outcome outcome) {
        return switch (outcome) {
            case FAILED -> "MK:0001";
            case REJECTED -> "ESME_RSUBMITFAIL";
            case DELIVERED, EXPIRED, PENDING, UNANSWERED -> "";
        };
    }
}
