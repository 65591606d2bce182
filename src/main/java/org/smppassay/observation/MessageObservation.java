package org.smppassay.observation;

/**
 * What the tester saw of one message that it wrote, told once, as soon as it is certain: when its last final receipt has come,
 * when its receipt deadline has passed, or when the run ends.
 *
 * @param number the message's place in the plan, from 1
 * @param day the day of its intended time, from 1
 * @param hour the hour of its intended time, 0 to 23
 * @param operator the operator its number range belongs to
 * @param destination the recipient's number
 * @param network the serving network, as a receipt or the plan's own lookup tells, or empty
 * @param cohort what it has in common with others
 * @param segments submissions that a single successful sending of it takes, at least 1
 * @param submissions submit_sm written for it, retries included
 * @param intendedNanos when the plan wanted it sent
 * @param writtenNanos when its first segment was first written
 * @param submitNanos service time of its last answered submission, from that write to its response, or {@link #NEVER}
 * @param responseNanos from its intended time to the response that came last, or {@link #NEVER}
 * @param finalNanos when its last final receipt came, or {@link #NEVER}
 * @param outcome what became of it
 * @param failure why it was not delivered: the command_status's name or the receipt's error code, else empty
 * @param inferred accepted as a receipt proves, though no response said so
 * @param segmentsWritten segments of which something was written, 1 to {@code segments}
 * @param segmentsDelivered those reported DELIVRD by the deadline
 * @param segmentsMissing those of unknown outcome: never answered, or accepted and without a final receipt
 */
public record MessageObservation(
        long number,
        int day,
        int hour,
        String operator,
        String destination,
        String network,
        Cohort cohort,
        int segments,
        int submissions,
        long intendedNanos,
        long writtenNanos,
        long submitNanos,
        long responseNanos,
        long finalNanos,
        Outcome outcome,
        String failure,
        boolean inferred,
        int segmentsWritten,
        int segmentsDelivered,
        int segmentsMissing) {

    /** Stands for a time at which nothing happened. */
    public static final long NEVER = -1;

    /** The same message, of which it has turned out what it has in common with others. */
    public MessageObservation inCohort(Cohort other) {
        return new MessageObservation(
                number,
                day,
                hour,
                operator,
                destination,
                network,
                other,
                segments,
                submissions,
                intendedNanos,
                writtenNanos,
                submitNanos,
                responseNanos,
                finalNanos,
                outcome,
                failure,
                inferred,
                segmentsWritten,
                segmentsDelivered,
                segmentsMissing);
    }
}
