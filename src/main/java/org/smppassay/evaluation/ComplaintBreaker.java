package org.smppassay.evaluation;

import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.smppassay.observation.Advice;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.Reason;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.scenario.test.BreakerPlan;
import org.smppassay.statistics.ConfidenceSequence;
import org.smppassay.statistics.Decision;
import org.smppassay.statistics.Interval;
import org.smppassay.wording.Phrase;

/**
 * Stops a test when more people complain than may. It looks at every complaint, so it goes by a confidence sequence, which
 * may be looked at any time. Complaints come later than deliveries and are compared with all messages that are not known to
 * have failed: both can only make it trip later, never more often. Somebody who complains again and again is one who complains, since
 * the mathematics suppose that complaints are independent. Confined to the thread that feeds it.
 */
final class ComplaintBreaker {
    /** The mathematics know no limit of 0. */
    private static final double LEAST = 1e-12;

    private final BreakerPlan plan;
    private long written;
    private long lost;
    private long repeated;
    private boolean tripped;
    private final Set<String> complainants = new HashSet<>();

    ComplaintBreaker(BreakerPlan plan) {
        this.plan = plan;
    }

    void written() {
        written++;
    }

    void ended(MessageObservation message) {
        Outcome outcome = message.outcome();
        boolean known = outcome == Outcome.FAILED || outcome == Outcome.EXPIRED || outcome == Outcome.REJECTED;
        lost += known ? 1 : 0;
    }

    Advice reply(ReplyObservation reply) {
        if (reply.kind() != ReplyKind.COMPLAINT) {
            return Advice.GO_ON;
        }
        if (!complainants.add(reply.source())) {
            repeated++;
            return Advice.GO_ON;
        }
        int complaints = complainants.size();
        if (tripped || complaints < plan.least() || !tooMany(complaints)) {
            return Advice.GO_ON;
        }
        tripped = true;
        return Advice.stop(Reason.of(
                "complaints", (long) complaints, Figure.count(deliveredAtMost()), Figure.PERMILLE.limit(limit())));
    }

    /** Whether it has stopped the test. */
    boolean tripped() {
        return tripped;
    }

    private long deliveredAtMost() {
        return written - lost;
    }

    /**
     * What a test that may have been stopped shows about the criterion. A test stopped by its complaints has more of them than
     * chance would have it, so exact tests of a fixed number of messages can't fail it: the confidence sequence does. To pass,
     * a test must not have been stopped, which only makes it harder than for a fixed number.
     *
     * @param fixed judged as if the number of messages had been fixed
     * @param told complaints that count, from wherever they came
     * @param most messages that may have been delivered
     */
    CriterionResult judged(CriterionResult fixed, long told, long most) {
        double alpha = new Significance(fixed.confidence()).alpha();
        double limit = Math.min(1 - LEAST, Math.max(LEAST, fixed.threshold()));
        ConfidenceSequence sequence = ConfidenceSequence.below(limit, alpha);
        sequence.add(Math.min(told - repeated, most), most);
        boolean proven = tripped && plan.complaints().value() >= limit && alpha() <= alpha;
        Interval interval = sequence.interval();
        Verdict verdict = Verdict.INCONCLUSIVE;
        if (proven || sequence.decision() == Decision.FAIL) {
            verdict = Verdict.FAIL;
        } else if (fixed.verdict() == Verdict.PASS && !tripped) {
            return fixed;
        }
        return new CriterionResult(
                fixed.name(),
                fixed.scope(),
                verdict,
                fixed.naive(),
                fixed.value(),
                fixed.threshold(),
                fixed.interval().map(exact -> new CriterionResult.Range(interval.lower(), interval.upper())),
                fixed.confidence(),
                fixed.n(),
                tripped || verdict == Verdict.FAIL ? OptionalLong.empty() : fixed.needed(),
                words(verdict, fixed, told, interval));
    }

    private Phrase words(Verdict verdict, CriterionResult fixed, long told, Interval interval) {
        return Phrase.of(
                "breaker." + verdict.name().toLowerCase(Locale.ROOT),
                told,
                Figure.count(fixed.n()),
                Figure.PERMILLE.limit(fixed.threshold()),
                Figure.PERMILLE.of(interval.lower(), fixed.threshold()),
                Figure.PERMILLE.of(interval.upper(), fixed.threshold()),
                Phrase.of(tripped ? "breaker.tripped" : "breaker.watched"));
    }

    private boolean tooMany(long complaints) {
        ConfidenceSequence sequence = ConfidenceSequence.below(limit(), alpha());
        sequence.add(Math.min(complaints, deliveredAtMost()), deliveredAtMost());
        return sequence.decision() == Decision.FAIL;
    }

    private double limit() {
        return plan.complaints().value();
    }

    private double alpha() {
        return 1 - plan.confidence().value();
    }
}
