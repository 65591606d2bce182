package org.smppassay.protocol;

import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.BaseSmResp;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import io.netty.handler.codec.EncoderException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.pdu.BroadcastSmResp;
import org.smppassay.protocol.pdu.QueryBroadcastSmResp;
import org.smppassay.protocol.pdu.SubmitMultiResp;

/**
 * Writes PDUs. Done here rather than by Cloudhopper's transcoder, which trusts a command_length set earlier, writes wrong lengths for texts
 * outside Latin-1, and cuts the length of long TLVs to 16 bits.
 *
 * <p>Maximum lengths of fields are not enforced: a tester must be able to send too much. Stateless.
 */
final class PduEncoder {
    private static final int MAX_TLV_LENGTH = 0xFFFF;

    private PduEncoder() {}

    /**
     * Writes the PDU behind what has been written before, and sets its command_length.
     *
     * @throws EncoderException if the sequence number is unset or a field cannot be put on the wire; nothing has been written then
     */
    static void encode(Pdu pdu, OctetWriter out) {
        int start = out.length();
        try {
            write(pdu, out);
        } catch (RuntimeException e) {
            out.cut(start);
            throw e;
        }
        int length = out.length() - start;
        out.setFourOctets(start, length);
        pdu.setCommandLength(length);
    }

    private static void write(Pdu pdu, OctetWriter out) {
        if (!pdu.hasSequenceNumberAssigned()) {
            throw new EncoderException(pdu.getName() + " has no sequence_number");
        }
        out.fourOctets(0);
        out.fourOctets(pdu.getCommandId());
        out.fourOctets(pdu.getCommandStatus());
        out.fourOctets(pdu.getSequenceNumber());
        if (!hasNoBody(pdu)) {
            BodyWriter.write(pdu, out);
            writeOptionalParameters(pdu.getOptionalParameters(), out);
        }
    }

    /**
     * The body of these is not returned if command_status is an error (clauses 4.1.2, 4.4.2; SMPP 5.0 says so of others too); an empty string
     * asks for one all the same.
     */
    private static boolean hasNoBody(Pdu pdu) {
        if (pdu.getCommandStatus() == CommandStatus.OK || pdu.getOptionalParameterCount() > 0) {
            return false;
        }
        if (pdu instanceof BaseBindResp bind) {
            return bind.getSystemId() == null;
        }
        return pdu instanceof BaseSmResp response && response.getMessageId() == null && mayLackBody(response);
    }

    private static boolean mayLackBody(BaseSmResp response) {
        return response instanceof SubmitSmResp
                || response instanceof BroadcastSmResp
                || response instanceof QueryBroadcastSmResp
                || (response instanceof SubmitMultiResp multi
                        && multi.getUnsuccess().isEmpty());
    }

    private static void writeOptionalParameters(@Nullable List<Tlv> parameters, OctetWriter out) {
        if (parameters == null) {
            return;
        }
        for (int i = 0; i < parameters.size(); i++) {
            writeOptionalParameter(parameters.get(i), out);
        }
    }

    private static void writeOptionalParameter(Tlv tlv, OctetWriter out) {
        int length = tlv.getUnsignedLength();
        if (length > MAX_TLV_LENGTH) {
            throw new EncoderException("optional parameter longer than 65535 octets: " + length);
        }
        out.twoOctets(tlv.getTag());
        out.twoOctets(length);
        if (length > 0) {
            out.octets(tlv.getValue());
        }
    }
}
