package org.smppassay.load;

import java.nio.charset.StandardCharsets;

/**
 * Reads the deliver_sm that most carriers send most of the time: a final delivery receipt in text form (SMPP 3.4, appendix B) that begins
 * with {@code id:} and says {@code stat:DELIVRD}, without user data header and optional parameters. All others are left to
 * {@link org.smppassay.protocol.ReceiptReader}, which knows every quirk. Owned by one lane, which uses it again and again.
 */
final class PlainReceipt {
    private static final int HEADER = 16;
    private static final int MESSAGE_TYPE_AND_HEADER_INDICATOR = 0x7C;
    private static final int DELIVERY_RECEIPT = 0x04;
    private static final int UCS2 = 8;
    private static final byte[] ID = "id:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DELIVERED = " stat:DELIVRD".getBytes(StandardCharsets.US_ASCII);

    private int idStart;
    private int idLength;

    /** Whether the PDU is one; then the message id is where the other methods say. */
    boolean read(byte[] pdu, int length) {
        // service_type; source_addr and dest_addr behind two octets each; esm_class, protocol_id, priority_flag (clause
        // 4.6.1)
        int at = behindString(pdu, HEADER, length) + 2;
        at = behindString(pdu, at, length) + 2;
        at = behindString(pdu, at, length);
        if (at + 3 >= length || (pdu[at] & MESSAGE_TYPE_AND_HEADER_INDICATOR) != DELIVERY_RECEIPT) {
            return false;
        }
        // schedule_delivery_time, validity_period; registered_delivery, replace_if_present, data_coding,
        // sm_default_msg_id, sm_length
        at = behindString(pdu, behindString(pdu, at + 3, length), length);
        if (at + 5 > length || pdu[at + 2] == UCS2) {
            return false;
        }
        int text = at + 5;
        return text + (pdu[at + 4] & 0xFF) == length && readText(pdu, text, length);
    }

    int idStart() {
        return idStart;
    }

    /** Octets of the message id, above 0. */
    int idLength() {
        return idLength;
    }

    private boolean readText(byte[] pdu, int start, int end) {
        if (!isAt(pdu, start, end, ID)) {
            return false;
        }
        idStart = start + ID.length;
        int at = idStart;
        while (at < end && pdu[at] > ' ') {
            at++;
        }
        idLength = at - idStart;
        while (at < end && !isAt(pdu, at, end, DELIVERED)) {
            at++;
        }
        return idLength > 0 && at < end;
    }

    private static boolean isAt(byte[] pdu, int at, int end, byte[] what) {
        if (at + what.length > end) {
            return false;
        }
        for (int i = 0; i < what.length; i++) {
            if (pdu[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    private static int behindString(byte[] pdu, int start, int end) {
        int at = start;
        while (at < end && pdu[at] != 0) {
            at++;
        }
        return at + 1;
    }
}
