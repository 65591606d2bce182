package org.smppassay.protocol;

import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_RECEIVER;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_RECEIVER_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_TRANSCEIVER;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_TRANSCEIVER_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_TRANSMITTER;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_TRANSMITTER_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_CANCEL_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_DATA_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_DATA_SM_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_DELIVER_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_DELIVER_SM_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_QUERY_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_QUERY_SM_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_SUBMIT_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_SUBMIT_SM_RESP;

import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.BaseSmResp;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.QuerySmResp;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.EncoderException;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.pdu.CommandIds;

/**
 * Writes the mandatory parameters of each command (clauses 4.1 to 4.9). A string never set is written empty. Stateless.
 */
final class BodyWriter {
    private static final int SHORT_MESSAGE_LENGTH = 254;

    private BodyWriter() {}

    /** @throws EncoderException if a field cannot be put on the wire */
    static void write(Pdu pdu, OctetWriter out) {
        switch (pdu.getCommandId()) {
            case CMD_ID_SUBMIT_SM, CMD_ID_DELIVER_SM -> message((BaseSm<?>) pdu, out);
            case CMD_ID_SUBMIT_SM_RESP,
                    CMD_ID_DELIVER_SM_RESP,
                    CMD_ID_DATA_SM_RESP,
                    CommandIds.BROADCAST_SM_RESP,
                    CommandIds.QUERY_BROADCAST_SM_RESP -> out.cOctetString(((BaseSmResp) pdu).getMessageId());
            case CMD_ID_DATA_SM -> dataMessage((DataSm) pdu, out);
            case CMD_ID_QUERY_SM -> query((QuerySm) pdu, out);
            case CMD_ID_QUERY_SM_RESP -> queryResponse((QuerySmResp) pdu, out);
            case CMD_ID_CANCEL_SM -> cancel((CancelSm) pdu, out);
            case CMD_ID_BIND_TRANSCEIVER, CMD_ID_BIND_TRANSMITTER, CMD_ID_BIND_RECEIVER -> bind((BaseBind<?>) pdu, out);
            case CMD_ID_BIND_TRANSCEIVER_RESP, CMD_ID_BIND_TRANSMITTER_RESP, CMD_ID_BIND_RECEIVER_RESP ->
                out.cOctetString(((BaseBindResp) pdu).getSystemId());
            default -> extension(pdu, out);
        }
    }

    private static void query(QuerySm pdu, OctetWriter out) {
        out.cOctetString(pdu.getMessageId());
        address(pdu.getSourceAddress(), out);
    }

    private static void message(BaseSm<?> pdu, OctetWriter out) {
        out.cOctetString(pdu.getServiceType());
        address(pdu.getSourceAddress(), out);
        address(pdu.getDestAddress(), out);
        out.octet(pdu.getEsmClass());
        out.octet(pdu.getProtocolId());
        out.octet(pdu.getPriority());
        out.cOctetString(pdu.getScheduleDeliveryTime());
        out.cOctetString(pdu.getValidityPeriod());
        out.octet(pdu.getRegisteredDelivery());
        out.octet(pdu.getReplaceIfPresent());
        out.octet(pdu.getDataCoding());
        out.octet(pdu.getDefaultMsgId());
        shortMessage(pdu.getShortMessage(), out);
    }

    private static void dataMessage(DataSm pdu, OctetWriter out) {
        out.cOctetString(pdu.getServiceType());
        address(pdu.getSourceAddress(), out);
        address(pdu.getDestAddress(), out);
        out.octet(pdu.getEsmClass());
        out.octet(pdu.getRegisteredDelivery());
        out.octet(pdu.getDataCoding());
    }

    private static void bind(BaseBind<?> pdu, OctetWriter out) {
        out.cOctetString(pdu.getSystemId());
        out.cOctetString(pdu.getPassword());
        out.cOctetString(pdu.getSystemType());
        out.octet(pdu.getInterfaceVersion());
        address(pdu.getAddressRange(), out);
    }

    private static void queryResponse(QuerySmResp pdu, OctetWriter out) {
        out.cOctetString(pdu.getMessageId());
        out.cOctetString(pdu.getFinalDate());
        out.octet(pdu.getMessageState());
        out.octet(pdu.getErrorCode());
    }

    private static void cancel(CancelSm pdu, OctetWriter out) {
        out.cOctetString(pdu.getServiceType());
        out.cOctetString(pdu.getMessageId());
        address(pdu.getSourceAddress(), out);
        address(pdu.getDestAddress(), out);
    }

    /** Commands without a body, and PDU classes that are not Cloudhopper's. */
    private static void extension(Pdu pdu, OctetWriter out) {
        ByteBuf body = Unpooled.buffer();
        try {
            pdu.writeBody(body);
            out.octets(body);
        } catch (UnrecoverablePduException | RecoverablePduException e) {
            throw new EncoderException("the body of " + pdu.getName() + " cannot be written", e);
        } finally {
            body.release();
        }
    }

    private static void shortMessage(byte @Nullable [] text, OctetWriter out) {
        int length = text == null ? 0 : text.length;
        if (length > SHORT_MESSAGE_LENGTH) {
            throw new EncoderException("short_message longer than 254 octets: " + length);
        }
        out.octet(length);
        if (text != null) {
            out.octets(text);
        }
    }

    private static void address(@Nullable Address address, OctetWriter out) {
        out.octet(address == null ? 0 : address.getTon());
        out.octet(address == null ? 0 : address.getNpi());
        out.cOctetString(address == null ? null : address.getAddress());
    }
}
