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
import io.netty.handler.codec.EncoderException;
import java.nio.charset.StandardCharsets;
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
    static void write(Pdu pdu, ByteBuf out) {
        if (pdu instanceof SubmitMulti || pdu instanceof SubmitMultiResp) {
            extension(pdu, out);
        } else if (pdu instanceof BaseSmResp response) {
            string(response.getMessageId(), out);
        } else if (pdu instanceof DataSm data) {
            dataMessage(data, out);
        } else if (pdu instanceof BaseSm<?> message) {
            message(message, out);
        } else if (pdu instanceof BaseBind<?> bind) {
            bind(bind, out);
        } else if (pdu instanceof BaseBindResp response) {
            string(response.getSystemId(), out);
        } else {
            rare(pdu, out);
        }
    }

    private static void rare(Pdu pdu, ByteBuf out) {
        if (pdu instanceof QuerySm query) {
            string(query.getMessageId(), out);
            address(query.getSourceAddress(), out);
        } else if (pdu instanceof QuerySmResp response) {
            queryResponse(response, out);
        } else if (pdu instanceof CancelSm cancel) {
            cancel(cancel, out);
        } else {
            extension(pdu, out);
        }
    }

    private static void message(BaseSm<?> pdu, ByteBuf out) {
        string(pdu.getServiceType(), out);
        address(pdu.getSourceAddress(), out);
        address(pdu.getDestAddress(), out);
        out.writeByte(pdu.getEsmClass());
        out.writeByte(pdu.getProtocolId());
        out.writeByte(pdu.getPriority());
        string(pdu.getScheduleDeliveryTime(), out);
        string(pdu.getValidityPeriod(), out);
        out.writeByte(pdu.getRegisteredDelivery());
        out.writeByte(pdu.getReplaceIfPresent());
        out.writeByte(pdu.getDataCoding());
        out.writeByte(pdu.getDefaultMsgId());
        shortMessage(pdu.getShortMessage(), out);
    }

    private static void dataMessage(DataSm pdu, ByteBuf out) {
        string(pdu.getServiceType(), out);
        address(pdu.getSourceAddress(), out);
        address(pdu.getDestAddress(), out);
        out.writeByte(pdu.getEsmClass());
        out.writeByte(pdu.getRegisteredDelivery());
        out.writeByte(pdu.getDataCoding());
    }

    private static void bind(BaseBind<?> pdu, ByteBuf out) {
        string(pdu.getSystemId(), out);
        string(pdu.getPassword(), out);
        string(pdu.getSystemType(), out);
        out.writeByte(pdu.getInterfaceVersion());
        address(pdu.getAddressRange(), out);
    }

    private static void queryResponse(QuerySmResp pdu, ByteBuf out) {
        string(pdu.getMessageId(), out);
        string(pdu.getFinalDate(), out);
        out.writeByte(pdu.getMessageState());
        out.writeByte(pdu.getErrorCode());
    }

    private static void cancel(CancelSm pdu, ByteBuf out) {
        string(pdu.getServiceType(), out);
        string(pdu.getMessageId(), out);
        address(pdu.getSourceAddress(), out);
        address(pdu.getDestAddress(), out);
    }

    /** Commands without a body, and PDU classes that are not Cloudhopper's. */
    private static void extension(Pdu pdu, ByteBuf out) {
        try {
            pdu.writeBody(out);
        } catch (UnrecoverablePduException | RecoverablePduException e) {
            throw new EncoderException("the body of " + pdu.getName() + " cannot be written", e);
        }
    }

    private static void shortMessage(byte @Nullable [] text, ByteBuf out) {
        int length = text == null ? 0 : text.length;
        if (length > SHORT_MESSAGE_LENGTH) {
            throw new EncoderException("short_message longer than 254 octets: " + length);
        }
        out.writeByte(length);
        if (text != null) {
            out.writeBytes(text);
        }
    }

    private static void address(@Nullable Address address, ByteBuf out) {
        if (address == null) {
            out.writeMedium(0);
            return;
        }
        out.writeByte(address.getTon());
        out.writeByte(address.getNpi());
        string(address.getAddress(), out);
    }

    /** A C-octet string (clause 3.1) in Latin-1. */
    private static void string(@Nullable String value, ByteBuf out) {
        if (value != null && !value.isEmpty()) {
            requireOctets(value);
            out.writeCharSequence(value, StandardCharsets.ISO_8859_1);
        }
        out.writeByte(0);
    }

    /** The value itself stays out of the message: it may be a password. */
    private static void requireOctets(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0 || c > 0xFF) {
                throw new EncoderException("not a C-octet string: character " + i + " is " + Integer.toHexString(c));
            }
        }
    }
}
