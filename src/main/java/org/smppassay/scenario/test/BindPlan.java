package org.smppassay.scenario.test;

import org.smppassay.scenario.binding.Key;

/**
 * The sessions the tester opens: at least one that can submit and one that can receive.
 *
 * @param transceiver sessions that submit and receive, 0 to 1000
 * @param transmitter sessions that only submit, 0 to 1000
 * @param receiver sessions that only receive, 0 to 1000
 * @param window unanswered submissions per session, 1 to 10 000
 */
public record BindPlan(
        @Key(about = "Sessions that submit and receive.", or = "1", min = "0", max = "1000") int transceiver,
        @Key(about = "Sessions that only submit.", or = "0", min = "0", max = "1000") int transmitter,
        @Key(about = "Sessions that only receive.", or = "0", min = "0", max = "1000") int receiver,
        @Key(about = "Unanswered submissions per session.", or = "10", min = "1", max = "10000") int window) {

    /** Sessions that can submit. */
    public int submitting() {
        return transceiver + transmitter;
    }

    /** Sessions that can receive receipts and replies. */
    public int receiving() {
        return transceiver + receiver;
    }
}
