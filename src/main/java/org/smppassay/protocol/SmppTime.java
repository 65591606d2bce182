package org.smppassay.protocol;

import java.time.LocalDateTime;

/** Times as SMPP writes them. Stateless. */
public final class SmppTime {
    private SmppTime() {}

    /** The date of a receipt, {@code YYMMDDhhmm} (appendix B). */
    public static String receiptDate(LocalDateTime time) {
        StringBuilder out = new StringBuilder(10);
        appendReceiptDate(out, time);
        return out.toString();
    }

    /** Appends the date of a receipt, {@code YYMMDDhhmm}. */
    static void appendReceiptDate(StringBuilder out, LocalDateTime time) {
        appendTwoDigits(out, Math.floorMod(time.getYear(), 100));
        appendTwoDigits(out, time.getMonthValue());
        appendTwoDigits(out, time.getDayOfMonth());
        appendTwoDigits(out, time.getHour());
        appendTwoDigits(out, time.getMinute());
    }

    /** Appends a number of 0 to 99. */
    static void appendTwoDigits(StringBuilder out, int number) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
