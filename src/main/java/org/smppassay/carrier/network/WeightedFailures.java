package org.smppassay.carrier.network;

import java.util.Map;
import org.smppassay.scenario.value.Share;

/** Failures by their shares. Immutable. */
final class WeightedFailures {
    private final Failure[] failures;
    private final double[] upTo;

    /** At least one code. */
    WeightedFailures(Map<String, Share> shares, FailureBook book) {
        this.failures = shares.keySet().stream().map(book::drawn).toArray(Failure[]::new);
        this.upTo = new double[failures.length];
        double sum = 0;
        int i = 0;
        for (Share share : shares.values()) {
            sum += share.value();
            upTo[i++] = sum;
        }
    }

    /** The failure for a uniform draw from [0, 1). */
    Failure pick(double draw) {
        for (int i = 0; i < failures.length - 1; i++) {
            if (draw < upTo[i]) {
                return failures[i];
            }
        }
        return failures[failures.length - 1];
    }
}
