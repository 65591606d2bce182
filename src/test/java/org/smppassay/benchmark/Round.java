package org.smppassay.benchmark;

import java.util.Locale;

/**
 * What one round came to, and the line by which one process tells another.
 *
 * @param messages submissions answered, or messages simulated
 * @param seconds until the last of them
 * @param receipts receipts taken
 * @param receiptSeconds until the last of these, from the same beginning
 */
record Round(long messages, double seconds, long receipts, double receiptSeconds) {
    static Round withoutReceipts(long messages, double seconds) {
        return new Round(messages, seconds, 0, 0);
    }

    /** Receipts a second if there were any, else messages a second. */
    double perSecond() {
        return receipts > 0 ? receipts / receiptSeconds : messages / seconds;
    }

    String line() {
        return String.format(Locale.ROOT, "%d %.6f %d %.6f", messages, seconds, receipts, receiptSeconds);
    }

    static Round parse(String line) {
        String[] word = line.split(" ", -1);
        return new Round(
                Long.parseLong(word[0]),
                Double.parseDouble(word[1]),
                Long.parseLong(word[2]),
                Double.parseDouble(word[3]));
    }
}
