package org.smppassay.statistics;

/**
 * One day's messages: delivered, of unknown outcome, and in all; the rest failed.
 *
 * @param successes delivered, from 0
 * @param missing of unknown outcome, from 0; each may count either way
 * @param total all, at least successes + missing and at most 2^31 - 1
 */
public record DayCount(long successes, long missing, long total) {
    public DayCount {
        Check.counts("successes", successes, total);
        Check.counts("missing", missing, total - successes);
    }

    /** A day on which every outcome is known. */
    public static DayCount of(long successes, long total) {
        return new DayCount(successes, 0, total);
    }

    /** Messages of known outcome. */
    public long known() {
        return total - missing;
    }

    /** Failures if all the missing were delivered. */
    public long leastFailures() {
        return total - successes - missing;
    }

    /** Failures if all the missing failed. */
    public long mostFailures() {
        return total - successes;
    }
}
