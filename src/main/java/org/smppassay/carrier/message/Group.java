package org.smppassay.carrier.message;

/**
 * The messages of one submit_multi, which share an id. Their indexes follow each other; those of refused destinations are
 * missing.
 *
 * @param first index of the first, which the id is made of
 */
public record Group(long first) {
    /** The most destinations that one submit_multi may have, its distribution lists unrolled. */
    public static final int MOST = 1000;
}
