package org.smppassay.observation;

/**
 * The end of a message that had none by its deadline, as late receipts tell it: it changes nothing in the books, and says how many
 * messages a longer deadline would have decided. Told once the last receipt that was missing has come.
 *
 * @param cohort the message's
 * @param writtenNanos when its first segment was first written
 * @param receivedNanos when the last of its receipts came
 * @param outcome DELIVERED or FAILED
 */
public record LateReceipt(Cohort cohort, long writtenNanos, long receivedNanos, Outcome outcome) {}
