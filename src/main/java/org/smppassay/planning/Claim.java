package org.smppassay.planning;

import java.math.BigDecimal;

/**
 * What a test is to show.
 *
 * @param kind of what
 * @param name as criteria are called in results, such as {@code delivery_rate}
 * @param limit 0..1; for latencies the quantile
 * @param confidence of each one-sided decision, above 0.5 and below 1
 */
public record Claim(Kind kind, String name, double limit, double confidence) {
    /** What a claim is about. */
    public enum Kind {
        /** At least this share succeeds. */
        AT_LEAST,
        /** Less than this share is concerned. */
        BELOW,
        /** Days differ by less than this. */
        FLUCTUATION,
        /** At least this share arrives within the time allowed. */
        QUANTILE
    }

    public Claim {
        if (!(limit > 0 && limit < 1)) {
            throw new IllegalArgumentException("a limit is above 0 and below 100 %");
        }
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new IllegalArgumentException("a confidence is above 50 % and below 100 %");
        }
    }

    /** Error probability of each direction. */
    double alpha() {
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).doubleValue();
    }

    /** The rate of what must not happen too often, at the limit. */
    double badLimit() {
        return bad(limit);
    }

    /** The rate of what must not happen too often. */
    double bad(double rate) {
        return kind == Kind.BELOW
                ? rate
                : BigDecimal.ONE.subtract(BigDecimal.valueOf(rate)).doubleValue();
    }

    /** Whether a channel of this true rate is as claimed. */
    boolean holdsAt(double truth) {
        return kind == Kind.BELOW ? truth < limit : truth >= limit;
    }
}
