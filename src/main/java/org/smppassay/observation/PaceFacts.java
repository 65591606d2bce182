package org.smppassay.observation;

/**
 * How fast the other side took submissions. It is only known to have had enough where messages had to wait for it, although it
 * was bound: while it throttled, or while all windows were full.
 *
 * @param mostInWindow the most segments accepted within {@link #WINDOW_NANOS}
 * @param behindNanos how long messages had to wait, of spells of at least {@link #WINDOW_NANOS}
 * @param acceptedBehind segments accepted in those spells
 */
public record PaceFacts(long mostInWindow, long behindNanos, long acceptedBehind) {
    /** What a rate is taken over: 10 s. */
    public static final long WINDOW_NANOS = 10_000_000_000L;

    /** Of a run in which nothing was accepted. */
    public static final PaceFacts NONE = new PaceFacts(0, 0, 0);
}
