package org.smppassay.statistics;

/**
 * Two arms that tried the same numbers, counted by what became of each pair.
 *
 * @param both succeeded in both arms, from 0
 * @param onlyFirst succeeded in the first arm alone, from 0
 * @param onlySecond succeeded in the second arm alone, from 0
 * @param neither succeeded in none, from 0; all four together at most 2^31 - 1
 */
public record PairedCounts(long both, long onlyFirst, long onlySecond, long neither) {
    public PairedCounts {
        long left = Integer.MAX_VALUE;
        Check.counts("both", both, left);
        left -= both;
        Check.counts("onlyFirst", onlyFirst, left);
        left -= onlyFirst;
        Check.counts("onlySecond", onlySecond, left);
        left -= onlySecond;
        Check.counts("neither", neither, left);
    }

    /** Pairs in all. */
    public long n() {
        return both + onlyFirst + onlySecond + neither;
    }
}
