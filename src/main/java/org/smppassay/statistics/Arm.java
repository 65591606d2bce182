package org.smppassay.statistics;

/**
 * What one of two compared groups (or vendors) came to.
 *
 * @param successes from 0
 * @param n tried, at least the successes and at most 2^30 - 1, so that both arms together fit an int
 */
public record Arm(long successes, long n) {
    static final long MOST = (1L << 30) - 1;

    public Arm {
        Check.counts("successes", successes, n);
        Check.require(n <= MOST, "number of trials above " + MOST, n);
    }

    /** Observed success rate, 0..1; 0 where nothing was tried. */
    public double rate() {
        return n == 0 ? 0 : (double) successes / n;
    }
}
