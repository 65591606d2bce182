package org.smppassay.carrier.delay;

import java.util.Collection;
import org.smppassay.scenario.value.Share;

/** A choice among things by their shares, which may leave a part of the whole to none of them. Immutable. */
public final class Lots {
    /** Chosen if the draw falls into what the shares leave. */
    public static final int NONE = -1;

    private static final double ROUNDING = 1e-9;

    private final double[] upTo;

    public Lots(Collection<Share> shares) {
        this.upTo = new double[shares.size()];
        double sum = 0;
        int i = 0;
        for (Share share : shares) {
            sum += share.value();
            upTo[i++] = sum;
        }
        if (sum >= 1 - ROUNDING) {
            upTo[upTo.length - 1] = 1;
        }
    }

    /** The place of what a uniform draw from [0, 1) chooses, counted from 0; or {@link #NONE}. */
    public int pick(double draw) {
        for (int i = 0; i < upTo.length; i++) {
            if (draw < upTo[i]) {
                return i;
            }
        }
        return NONE;
    }
}
