package org.smppassay.statistics;

import java.util.Arrays;

/**
 * When messages came to their end, as counts by time: delivered, failed, or still open when last looked at (censored).
 * A message still open at a time is taken to outlast whatever ended at that time. Twenty octets for each distinct time:
 * a million of them are no trouble. Confined to one thread.
 */
public final class EndTimes {
    private long[] times = new long[16];
    private int[] delivered = new int[16];
    private int[] failed = new int[16];
    private int[] open = new int[16];
    private int size;
    private long total;

    /**
     * From single times, in any order, in any unit, none negative.
     *
     * @param deliveredAt of messages delivered
     * @param failedAt of messages that failed
     * @param openAt when messages without an end were last looked at
     */
    public static EndTimes of(long[] deliveredAt, long[] failedAt, long[] openAt) {
        long[][] kinds = {deliveredAt.clone(), failedAt.clone(), openAt.clone()};
        for (long[] kind : kinds) {
            Arrays.sort(kind);
        }
        EndTimes ends = new EndTimes();
        int[] next = new int[kinds.length];
        while (true) {
            long time = Long.MAX_VALUE;
            int left = 0;
            for (int k = 0; k < kinds.length; k++) {
                if (next[k] < kinds[k].length) {
                    time = Math.min(time, kinds[k][next[k]]);
                    left++;
                }
            }
            if (left == 0) {
                return ends;
            }
            int[] counts = new int[kinds.length];
            for (int k = 0; k < kinds.length; k++) {
                while (next[k] < kinds[k].length && kinds[k][next[k]] == time) {
                    next[k]++;
                    counts[k]++;
                }
            }
            ends.add(time, counts[0], counts[1], counts[2]);
        }
    }

    /**
     * Adds what ended at a time, or was last seen open.
     *
     * @param time from 0, above the one added before
     * @param deliveredThen from 0, as are the other counts; all counts together at most 2^31 - 1
     */
    public void add(long time, long deliveredThen, long failedThen, long openThen) {
        Check.require(time >= 0, "time negative", time);
        Check.require(size == 0 || time > times[size - 1], "times not ascending", time);
        long left = Integer.MAX_VALUE - total;
        Check.counts("delivered", deliveredThen, left);
        Check.counts("failed", failedThen, left - deliveredThen);
        Check.counts("open", openThen, left - deliveredThen - failedThen);
        grow();
        times[size] = time;
        delivered[size] = (int) deliveredThen;
        failed[size] = (int) failedThen;
        open[size] = (int) openThen;
        size++;
        total += deliveredThen + failedThen + openThen;
    }

    private void grow() {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            delivered = Arrays.copyOf(delivered, 2 * size);
            failed = Arrays.copyOf(failed, 2 * size);
            open = Arrays.copyOf(open, 2 * size);
        }
    }

    /** Messages in all. */
    public long total() {
        return total;
    }

    int size() {
        return size;
    }

    long[] times() {
        return Arrays.copyOf(times, size);
    }

    int delivered(int index) {
        return delivered[index];
    }

    int failed(int index) {
        return failed[index];
    }

    int open(int index) {
        return open[index];
    }
}
