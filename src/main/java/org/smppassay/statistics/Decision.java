package org.smppassay.statistics;

import java.util.List;

/** What the data say about a claim when both "it holds" and "it does not" must be proven. */
public enum Decision {
    /** The claim is proven. */
    PASS,
    /** The opposite of the claim is proven. */
    FAIL,
    /** The data prove neither. */
    INCONCLUSIVE;

    /** PASS if the p-value of the claim's opposite is at most alpha, FAIL if that of the claim is; alpha below 0.5. */
    static Decision byPValues(double passPValue, double failPValue, double alpha) {
        Check.alpha(alpha);
        if (passPValue <= alpha) {
            return PASS;
        }
        return failPValue <= alpha ? FAIL : INCONCLUSIVE;
    }

    /** The decision on "this and that": FAIL if either fails, else INCONCLUSIVE if either is, else PASS. */
    public Decision and(Decision other) {
        if (this == FAIL || other == FAIL) {
            return FAIL;
        }
        return this == PASS ? other : INCONCLUSIVE;
    }

    /** The decision on "all of these"; PASS if there are none. */
    public static Decision all(List<Decision> decisions) {
        return decisions.stream().reduce(PASS, Decision::and);
    }
}
