package org.smppassay.evaluation;

import java.util.Locale;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.statistics.ConfidenceSequence;
import org.smppassay.statistics.Decision;
import org.smppassay.wording.Phrase;

/**
 * Messages whose delivery rate is judged together as they come in, by confidence sequences: to pass, what is unknown counts as
 * lost; to fail, as arrived, or as lost where that is asked for, and the error of a false FAIL is shared by all scopes. Confined to
 * one thread.
 */
final class EarlyScope {
    private static final double LEAST = 1e-9;

    private final String name;
    private final double limit;
    private final ConfidenceSequence worst;
    private final ConfidenceSequence best;
    /** As {@link #best}, with what is unknown counted as lost. */
    private final ConfidenceSequence strict;

    private long sure;
    private long unknown;

    /**
     * @param limit the least rate that passes
     * @param looked how many scopes any of which may fail
     */
    EarlyScope(String name, double limit, Significance significance, int looked) {
        this.name = name;
        this.limit = limit;
        double rate = Math.max(LEAST, Math.min(1 - LEAST, limit));
        this.worst = ConfidenceSequence.atLeast(rate, significance.alpha());
        this.best = ConfidenceSequence.atLeast(rate, significance.alpha() / looked);
        this.strict = ConfidenceSequence.atLeast(rate, significance.alpha() / looked);
    }

    String name() {
        return name;
    }

    void add(boolean arrived, boolean silent) {
        sure += arrived ? 1 : 0;
        unknown += silent ? 1 : 0;
        worst.add(arrived ? 0 : 1, 1);
        best.add(arrived || silent ? 0 : 1, 1);
        strict.add(arrived ? 0 : 1, 1);
    }

    Arrivals arrivals(MissingPolicy missing) {
        return new Arrivals(sure, missing == MissingPolicy.UNKNOWN ? sure + unknown : sure, worst.n());
    }

    private ConfidenceSequence against(MissingPolicy missing) {
        return missing == MissingPolicy.UNKNOWN ? best : strict;
    }

    Verdict verdict(MissingPolicy missing) {
        if (against(missing).decision() == Decision.FAIL) {
            return Verdict.FAIL;
        }
        return worst.decision() == Decision.PASS ? Verdict.PASS : Verdict.INCONCLUSIVE;
    }

    Range interval(MissingPolicy missing) {
        return new Range(worst.interval().lower(), against(missing).interval().upper());
    }

    Phrase words(MissingPolicy missing) {
        if (worst.n() == 0) {
            return Phrase.of("early.nothing", name);
        }
        Range range = interval(missing);
        return Phrase.of(
                "early." + verdict(missing).name().toLowerCase(Locale.ROOT),
                name,
                Figure.count(sure),
                Figure.count(worst.n()),
                Figure.PERCENT.limit(limit),
                Figure.PERCENT.of(range.lower(), limit),
                Figure.PERCENT.of(range.upper(), limit));
    }
}
