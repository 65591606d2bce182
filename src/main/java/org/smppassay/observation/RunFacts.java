package org.smppassay.observation;

/**
 * What the driver knows about the run as a whole, told once at its end.
 *
 * @param planned messages the plan asked for
 * @param skipped messages of the plan that were never written
 * @param segments submit_sm that were accepted, counted apart from messages
 * @param interrupted the run was stopped before its plan was through
 * @param sentLate messages that were due in a window and could only be sent after it
 * @param generatorLagNanos 99th percentile of how late the tester itself handed messages over, in nanoseconds
 * @param protocolErrors PDUs from the other side that could not be read, came too late or made no sense
 * @param connectionsLost connections that ended although the tester had not asked for it
 */
public record RunFacts(
        long planned,
        long skipped,
        long segments,
        boolean interrupted,
        long sentLate,
        long generatorLagNanos,
        long protocolErrors,
        long connectionsLost) {}
