package org.smppassay.link.fault;

/**
 * A time in which nobody listens.
 *
 * @param label what reports call it
 * @param when steady over its window, or for a while from each moment of a clock's rhythm
 */
public record Closure(String label, When when) {
    public Closure {
        boolean byClock =
                when.rhythm() == When.Rhythm.STEADY || (when.rhythm() != When.Rhythm.PDUS && when.lastsNanos() > 0);
        if (!byClock) {
            throw new IllegalArgumentException("a listener closes for a while, by the clock");
        }
    }
}
