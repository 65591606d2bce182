package org.smppassay.evaluation;

import java.math.BigDecimal;

/**
 * How sure a decision has to be.
 *
 * @param confidence of each one-sided decision, 0.5 to 1
 */
record Significance(double confidence) {
    /** Power of the sample sizes named as "needed". */
    static final double POWER = 0.8;

    /** At one half, both a claim and its opposite would be proven. */
    private static final double MOST_ALPHA = 0.4999;

    private static final double LEAST_ALPHA = 1e-9;

    /** Error probability of each direction. */
    double alpha() {
        double alpha = BigDecimal.ONE.subtract(BigDecimal.valueOf(confidence)).doubleValue();
        return Math.max(LEAST_ALPHA, Math.min(MOST_ALPHA, alpha));
    }

    /** Confidence of the two-sided interval that agrees with both one-sided decisions. */
    double twoSided() {
        return BigDecimal.ONE
                .subtract(BigDecimal.valueOf(2).multiply(BigDecimal.valueOf(alpha())))
                .doubleValue();
    }

    String words() {
        return Figure.PERCENT.limit(confidence);
    }

    String intervalWords() {
        return Figure.PERCENT.limit(twoSided());
    }
}
