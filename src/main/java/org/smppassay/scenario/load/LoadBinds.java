package org.smppassay.scenario.load;

import org.smppassay.scenario.binding.Key;

/**
 * The sessions of a load: at least one that can submit.
 *
 * @param transceiver sessions that submit and receive, 0 to 10 000
 * @param transmitter sessions that only submit, 0 to 10 000
 * @param receiver sessions that only receive, 0 to 10 000
 * @param window unanswered submissions per session, 1 to 100 000
 */
public record LoadBinds(
        @Key(about = "Sessions that submit and receive.", or = "4", min = "0", max = "10000") int transceiver,
        @Key(about = "Sessions that only submit.", or = "0", min = "0", max = "10000") int transmitter,
        @Key(about = "Sessions that only receive.", or = "0", min = "0", max = "10000") int receiver,
        @Key(
                        about = "Unanswered submissions per session; all windows together at most 2000000.",
                        or = "50",
                        min = "1",
                        max = "100000")
                int window) {

    /** Sessions that can submit. */
    public int submitting() {
        return transceiver + transmitter;
    }

    /** Sessions that can receive receipts and subscribers' messages. */
    public int receiving() {
        return transceiver + receiver;
    }
}
