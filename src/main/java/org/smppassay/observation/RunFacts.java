package org.smppassay.observation;

/**
 * What the driver knows about the run as a whole, told once at its end.
 *
 * @param planned messages the plan asked for
 * @param skipped messages of the plan that were never written
 * @param optedOut of those skipped, how many because their recipients want nothing more
 * @param segments submit_sm that were accepted, counted apart from messages
 * @param interrupted the run was stopped before its plan was through
 * @param sentLate messages that were due in a window and could only be sent after it
 * @param beyondCap messages to numbers that had had as many of the test's as the plan's cap allows
 * @param generatorLagNanos 99th percentile of how late the tester itself handed messages over, in nanoseconds
 * @param line how the connections fared
 * @param pace how fast the other side took submissions
 * @param clocks how the clocks of the run fared
 */
public record RunFacts(
        long planned,
        long skipped,
        long optedOut,
        long segments,
        boolean interrupted,
        long sentLate,
        long beyondCap,
        long generatorLagNanos,
        LineFacts line,
        PaceFacts pace,
        ClockFacts clocks) {
    /** Of a run that has not told its end. */
    public static RunFacts untold(long attempted) {
        return new RunFacts(attempted, 0, 0, 0, false, 0, 0, 0, LineFacts.NONE, PaceFacts.NONE, ClockFacts.NONE);
    }
}
