package org.smppassay.performance;

import java.util.SortedMap;

/**
 * What happened in a stretch of time. Submissions are counted, a long message as several.
 *
 * @param due submissions whose intended time lay in it; in a closed loop as many as were sent
 * @param sent written
 * @param accepted answered with status 0
 * @param throttled answered with ESME_RTHROTTLED or ESME_RMSGQFUL
 * @param refused answered with any other status
 * @param unanswered given up after the response timeout
 * @param lost open when their connection ended
 * @param receipts final receipts that were matched to a submission
 * @param orphanReceipts receipts that match no open submission, duplicates among them
 * @param failedReceipts matched final receipts with a state other than DELIVRD; part of {@code receipts}
 * @param intermediateReceipts receipts of a state that is not the last one, such as ENROUTE; they belong to no submission's books
 * @param mobileOriginated messages of subscribers, answered
 * @param disconnects bound connections that ended although nobody had asked for it
 * @param reconnects binds granted after the first of a session
 * @param malformed PDUs that could not be read, or that answer nothing
 * @param octetsOut written
 * @param octetsIn read
 * @param statuses answers other than 0, by command_status
 */
public record Counts(
        long due,
        long sent,
        long accepted,
        long throttled,
        long refused,
        long unanswered,
        long lost,
        long receipts,
        long orphanReceipts,
        long failedReceipts,
        long intermediateReceipts,
        long mobileOriginated,
        long disconnects,
        long reconnects,
        long malformed,
        long octetsOut,
        long octetsIn,
        SortedMap<Integer, Long> statuses) {

    /** Answers of any kind. */
    public long answered() {
        return accepted + throttled + refused;
    }

    /** Submissions that were due and not written; until the end some of them may still be. */
    public long neverSent() {
        return Math.max(0, due - sent);
    }

    /** Submissions that came to no good: throttled, refused, unanswered or lost. */
    public long errors() {
        return throttled + refused + unanswered + lost;
    }
}
