package org.smppassay.carrier.broadcast;

import org.smppassay.world.RandomStream;

/**
 * How much of an area broadcasts reach. An area has a hundred cells; each takes each repetition with the same probability,
 * so that more of them have it the more often it is repeated. Immutable.
 */
final class Coverage {
    private static final int CELLS = 100;

    private final RandomStream stream;
    private final double reach;

    /**
     * @param reach probability with which a cell takes a repetition
     */
    Coverage(RandomStream stream, double reach) {
        this.stream = stream;
        this.reach = reach;
    }

    /**
     * The share of an area that has been reached, in percent.
     *
     * @param area its own index into the random stream
     * @param repetitions so far, at least 1
     */
    int percent(long area, int repetitions) {
        double reached = 1 - StrictMath.pow(1 - reach, repetitions);
        int cells = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            if (stream.uniform(area * CELLS + cell) < reached) {
                cells++;
            }
        }
        return cells * 100 / CELLS;
    }
}
