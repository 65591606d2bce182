package org.smppassay.carrier.network;

import java.util.Map;
import org.smppassay.scenario.value.Share;

/** Error codes by their shares. Immutable. */
final class FailureCodes {
    private final String[] codes;
    private final double[] upTo;

    FailureCodes(Map<String, Share> shares) {
        this.codes = shares.keySet().toArray(String[]::new);
        this.upTo = new double[codes.length];
        double sum = 0;
        int i = 0;
        for (Share share : shares.values()) {
            sum += share.value();
            upTo[i++] = sum;
        }
    }

    /** The code for a uniform draw from [0, 1). */
    String pick(double draw) {
        for (int i = 0; i < codes.length - 1; i++) {
            if (draw < upTo[i]) {
                return codes[i];
            }
        }
        return codes[codes.length - 1];
    }
}
