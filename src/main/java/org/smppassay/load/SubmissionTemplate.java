package org.smppassay.load;

import com.cloudhopper.smpp.pdu.SubmitSm;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import org.smppassay.driver.MessageTemplate;
import org.smppassay.protocol.PduWriter;

/**
 * A submit_sm that was encoded once: what is in front of the destination address and what is behind it. Only the destination, the sequence
 * number and the reference that joins the segments of a long message are put in anew. Immutable.
 */
final class SubmissionTemplate {
    private static final int SEQUENCE_OFFSET = 12;
    private static final int NO_REFERENCE = -1;
    /** A destination address to be replaced, of one octet. */
    private static final String PLACEHOLDER = "0";

    private final byte[] head;
    private final byte[] tail;
    private final int referenceOffset;
    private final boolean receipt;

    private SubmissionTemplate(byte[] head, byte[] tail, int referenceOffset, boolean receipt) {
        this.head = head;
        this.tail = tail;
        this.referenceOffset = referenceOffset;
        this.receipt = receipt;
    }

    /**
     * The template of one segment.
     *
     * @param part which one, from 0
     * @param receipt whether a receipt is asked for
     */
    static SubmissionTemplate of(MessageTemplate message, int part, boolean receipt) {
        byte[] octets = encode(message, part, 0, receipt);
        int destination = destinationOffset(octets);
        byte[] head = Arrays.copyOf(octets, destination);
        byte[] tail = Arrays.copyOfRange(octets, destination + PLACEHOLDER.length(), octets.length);
        int reference = Arrays.mismatch(octets, encode(message, part, 1, receipt));
        int offset = reference < 0 ? NO_REFERENCE : reference - destination - PLACEHOLDER.length();
        return new SubmissionTemplate(head, tail, offset, receipt);
    }

    private static byte[] encode(MessageTemplate message, int part, long reference, boolean receipt) {
        SubmitSm pdu = message.submission(PLACEHOLDER, part, reference);
        if (!receipt) {
            pdu.setRegisteredDelivery((byte) 0);
        }
        pdu.setSequenceNumber(1);
        return PduWriter.octets(pdu);
    }

    /** Behind header, service_type, source address and the destination's ton and npi (SMPP 3.4, clause 4.4.1). */
    private static int destinationOffset(byte[] octets) {
        int source = endOfString(octets, 16) + 2;
        return endOfString(octets, source) + 2;
    }

    private static int endOfString(byte[] octets, int start) {
        int end = start;
        while (octets[end] != 0) {
            end++;
        }
        return end + 1;
    }

    boolean wantsReceipt() {
        return receipt;
    }

    /** Octets of the whole PDU. */
    int length(byte[] destination) {
        return head.length + destination.length + tail.length;
    }

    /** Writes the PDU. */
    void writeTo(ByteBuf out, int sequence, byte[] destination, long reference) {
        int start = out.writerIndex();
        out.writeBytes(head).writeBytes(destination).writeBytes(tail);
        int end = out.writerIndex();
        out.setInt(start, end - start);
        out.setInt(start + SEQUENCE_OFFSET, sequence);
        if (referenceOffset != NO_REFERENCE) {
            out.setByte(end - tail.length + referenceOffset, (int) reference);
        }
    }
}
