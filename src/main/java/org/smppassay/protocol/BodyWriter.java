package org.smppassay.protocol;

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
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.protocol.pdu.SubmitMultiResp;

/**
 * Writes the mandatory parameters of each command (clauses 4.1 to 4.9). A string never set is written empty. Stateless.
 */
final class BodyWriter {
    private static final int SHORT_MESSAGE_LENGTH = 254;

    private BodyWriter() {}

    /** @throws EncoderException if a field cannot be put on the wire */
    static void write(Pdu pdu, OctetWriter out) {
        if (pdu instanceof SubmitMulti || pdu instanceof SubmitMultiResp) {
            extension(pdu, out);
        } else if (pdu instanceof BaseSmResp response) {
            out.cOctetString(response.getMessageId());
        } else if (pdu instanceof DataSm data) {
            dataMessage(data, out);
        } else if (pdu instanceof BaseSm<?> message) {
            message(message, out);
        } else if (pdu instanceof BaseBind<?> bind) {
            bind(bind, out);
        } else if (pdu instanceof BaseBindResp response) {
            out.cOctetString(response.getSystemId());
        } else {
            rare(pdu, out);
        }
    }

    private static void rare(Pdu pdu, OctetWriter out) {
        if (pdu instanceof QuerySm query) {
            out.cOctetString(query.getMessageId());
            address(query.getSourceAddress(), out);
        } else if (pdu instanceof QuerySmResp response) {
            queryResponse(response, out);
        } else if (pdu instanceof CancelSm cancel) {
            cancel(cancel, out);
        } else {
            extension(pdu, out);
        }
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
