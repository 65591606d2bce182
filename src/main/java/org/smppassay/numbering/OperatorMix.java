package org.smppassay.numbering;

/**
 * Deals messages out to operators: after any number of messages each operator's count differs from its exact quota by
 * less than one message, so quotas that are whole are met exactly. Each message goes to the operator whose next message
 * is due first, of those that are not ahead of their quota (Steiner and Yeomans, 1993). Deterministic. Confined to one
 * thread.
 */
public final class OperatorMix {
    /** Shares are counted in billionths. */
    private static final double PARTS = 1e9;

    private final long[] weights;
    private final long whole;
    /** By how much each is behind its quota, in parts of a message: above -whole and below whole. */
    private final long[] behind;

    private final long[] taken;

    /**
     * @param shares one for each operator, 0 or more, in any unit of at least 1e-9; at least one is positive
     * @throws IllegalArgumentException if a share is negative or none is positive
     */
    public OperatorMix(double... shares) {
        weights = new long[shares.length];
        behind = new long[shares.length];
        taken = new long[shares.length];
        long sum = 0;
        for (int i = 0; i < shares.length; i++) {
            weights[i] = Math.round(shares[i] * PARTS);
            if (weights[i] < 0 || weights[i] > Long.MAX_VALUE / 4 / shares.length) {
                throw new IllegalArgumentException("share " + i + " is out of range: " + shares[i]);
            }
            sum += weights[i];
        }
        if (sum == 0) {
            throw new IllegalArgumentException("no share is positive");
        }
        whole = sum;
    }

    /** The index of the operator that the next message goes to. */
    public int next() {
        int best = -1;
        long bestDue = Long.MAX_VALUE;
        for (int i = 0; i < weights.length; i++) {
            behind[i] += weights[i];
            if (behind[i] > 0) {
                long due = messagesUntilDue(i);
                if (due < bestDue || (due == bestDue && behind[i] > behind[best])) {
                    best = i;
                    bestDue = due;
                }
            }
        }
        behind[best] -= whole;
        taken[best]++;
        return best;
    }

    /** After how many more messages the operator would be a whole message behind. */
    private long messagesUntilDue(int operator) {
        long slack = whole - behind[operator];
        return (slack + weights[operator] - 1) / weights[operator];
    }

    /** How many messages have gone to an operator so far. */
    public long taken(int operator) {
        return taken[operator];
    }
}
