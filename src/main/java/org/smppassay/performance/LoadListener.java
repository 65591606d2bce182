package org.smppassay.performance;

/** Told what a load sees. Called on the load's loop; quick, since it holds up what is measured. */
public interface LoadListener {
    /** A second has passed; the last one may be shorter. */
    void second(Interval second);

    /**
     * What came of a phase: counts and latencies of the submissions intended in it. If the course decides by figures, it is told when all
     * of them have been answered or given up; else at the end of the load, when receipts have come, too.
     */
    void phase(Interval phase);
}
