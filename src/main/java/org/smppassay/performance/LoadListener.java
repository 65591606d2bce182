package org.smppassay.performance;

/** Told what a load sees. Called on the load's loop; quick, since it holds up what is measured. */
public interface LoadListener {
    /** A second has passed; the last one may be shorter. */
    void second(Interval second);

    /** A phase has ended: all that was sent in it has ended, receipts apart. Counts and latencies are those of submissions intended in it. */
    void phase(Interval phase);
}
