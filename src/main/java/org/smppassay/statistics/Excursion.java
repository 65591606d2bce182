package org.smppassay.statistics;

/**
 * A control chart beyond its limit. Bins are numbered from 0 in the order they were added.
 *
 * @param onset bin after the last one at which the chart was at rest: the estimate of when the change came
 * @param alarm first bin beyond the limit
 */
public record Excursion(long onset, long alarm) {
    public Excursion {
        Check.require(onset >= 0 && onset <= alarm, "onset not within 0.." + alarm, onset);
    }
}
