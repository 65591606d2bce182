package org.smppassay.protocol;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.BaseSmResp;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.QuerySmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.pdu.AlertNotification;
import org.smppassay.protocol.pdu.BroadcastSm;
import org.smppassay.protocol.pdu.CancelBroadcastSm;
import org.smppassay.protocol.pdu.Destination;
import org.smppassay.protocol.pdu.Outbind;
import org.smppassay.protocol.pdu.QueryBroadcastSm;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.protocol.pdu.SubmitMultiResp;
import org.smppassay.protocol.pdu.UnsuccessSme;

/**
 * What crosses a session, as one line for people. Fields bear the standard's names, in the order of the wire; those that are empty or zero are
 * left out. Long values are cut, with the number of characters or octets left out behind a plus sign. Control characters are escaped,
 * passwords never shown. Never throws, whatever a peer sent. Stateless.
 */
public final class PduText {
    private static final int MAX_DESTINATIONS = 10;
    private static final int MAX_PARAMETERS = 20;
    private static final byte[] NOTHING = new byte[0];

    private PduText() {}

    /** What a {@link PduReader} read: a {@link Pdu}, a {@link MalformedPdu} or a {@link FramingError}. */
    public static String of(Object message) {
        if (message instanceof Pdu pdu) {
            return of(pdu);
        }
        if (message instanceof MalformedPdu malformed) {
            return new TextLine()
                    .word("malformed command_id=" + TextLine.hex(malformed.commandId(), 8))
                    .word("seq=" + Integer.toUnsignedString(malformed.sequenceNumber()))
                    .word(CommandStatus.name(malformed.status()))
                    .toString();
        }
        if (message instanceof FramingError error) {
            return "framing lost command_length=" + Integer.toUnsignedString(error.commandLength()) + " seq="
                    + Integer.toUnsignedString(error.sequenceNumber());
        }
        return message.getClass().getSimpleName();
    }

    /** One PDU. */
    public static String of(Pdu pdu) {
        TextLine line = new TextLine().word(pdu.getName());
        if (pdu.hasSequenceNumberAssigned()) {
            line.word("seq=" + Integer.toUnsignedString(pdu.getSequenceNumber()));
        }
        int status = pdu.getCommandStatus();
        if (pdu.isResponse() || status != CommandStatus.OK) {
            line.word("status=" + CommandStatus.name(status));
        }
        if (pdu instanceof BaseSm<?> message) {
            message(line, message);
        } else if (pdu instanceof BaseSmResp response) {
            messageResponse(line, response);
        } else if (pdu instanceof BaseBind<?> bind) {
            bind(line, bind);
        } else if (pdu instanceof BaseBindResp response) {
            line.text("system_id", response.getSystemId());
        } else {
            rare(line, pdu);
        }
        parameters(line, pdu);
        return line.toString();
    }

    private static void rare(TextLine line, Pdu pdu) {
        if (pdu instanceof QuerySm query) {
            line.text("message_id", query.getMessageId()).address("source_addr", query.getSourceAddress());
        } else if (pdu instanceof QuerySmResp response) {
            queryResponse(line, response);
        } else if (pdu instanceof CancelSm cancel) {
            line.text("service_type", cancel.getServiceType())
                    .text("message_id", cancel.getMessageId())
                    .address("source_addr", cancel.getSourceAddress())
                    .address("destination_addr", cancel.getDestAddress());
        } else if (pdu instanceof ReplaceSm replace) {
            replace(line, replace);
        } else if (pdu instanceof Outbind outbind) {
            line.text("system_id", outbind.getSystemId());
            password(line, outbind.getPassword());
        } else if (pdu instanceof AlertNotification alert) {
            line.address("source_addr", alert.getSourceAddress()).address("esme_addr", alert.getEsmeAddress());
        } else {
            broadcastFamily(line, pdu);
        }
    }

    private static void broadcastFamily(TextLine line, Pdu pdu) {
        if (pdu instanceof BroadcastSm broadcast) {
            line.text("service_type", broadcast.getServiceType())
                    .address("source_addr", broadcast.getSourceAddress())
                    .text("message_id", broadcast.getMessageId())
                    .octet("priority_flag", broadcast.getPriority())
                    .text("schedule_delivery_time", broadcast.getScheduleDeliveryTime())
                    .text("validity_period", broadcast.getValidityPeriod())
                    .octet("replace_if_present_flag", broadcast.getReplaceIfPresent())
                    .octet("data_coding", broadcast.getDataCoding())
                    .octet("sm_default_msg_id", broadcast.getDefaultMsgId());
        } else if (pdu instanceof QueryBroadcastSm query) {
            line.text("message_id", query.getMessageId()).address("source_addr", query.getSourceAddress());
        } else if (pdu instanceof CancelBroadcastSm cancel) {
            line.text("service_type", cancel.getServiceType())
                    .text("message_id", cancel.getMessageId())
                    .address("source_addr", cancel.getSourceAddress());
        }
    }

    private static void message(TextLine line, BaseSm<?> pdu) {
        line.text("service_type", pdu.getServiceType()).address("source_addr", pdu.getSourceAddress());
        if (pdu instanceof SubmitMulti multi) {
            destinations(line, multi.getDestinations());
        }
        line.address("destination_addr", pdu.getDestAddress())
                .bits("esm_class", pdu.getEsmClass())
                .octet("protocol_id", pdu.getProtocolId())
                .octet("priority_flag", pdu.getPriority())
                .text("schedule_delivery_time", pdu.getScheduleDeliveryTime())
                .text("validity_period", pdu.getValidityPeriod())
                .bits("registered_delivery", pdu.getRegisteredDelivery())
                .octet("replace_if_present_flag", pdu.getReplaceIfPresent())
                .octet("data_coding", pdu.getDataCoding())
                .octet("sm_default_msg_id", pdu.getDefaultMsgId());
        byte[] text = pdu.getShortMessage();
        if (text != null && text.length > 0) {
            line.message("short_message", text, pdu.getDataCoding(), hasHeader(pdu));
        }
    }

    private static void destinations(TextLine line, List<Destination> destinations) {
        line.word("number_of_dests=" + destinations.size());
        for (Destination destination : destinations.subList(0, Math.min(MAX_DESTINATIONS, destinations.size()))) {
            line.word("dest_address=");
            if (destination instanceof Destination.Sme sme) {
                line.address(sme.address());
            } else if (destination instanceof Destination.DistributionList list) {
                line.raw("list/").quoted(list.name());
            }
        }
        more(line, destinations.size() - MAX_DESTINATIONS);
    }

    private static void messageResponse(TextLine line, BaseSmResp pdu) {
        line.text("message_id", pdu.getMessageId());
        if (pdu instanceof SubmitMultiResp multi) {
            List<UnsuccessSme> unsuccess = multi.getUnsuccess();
            line.word("no_unsuccess=" + unsuccess.size());
            for (UnsuccessSme each : unsuccess.subList(0, Math.min(MAX_DESTINATIONS, unsuccess.size()))) {
                line.word("unsuccess_sme=").address(each.address()).raw(":" + CommandStatus.name(each.errorStatus()));
            }
            more(line, unsuccess.size() - MAX_DESTINATIONS);
        }
    }

    private static void bind(TextLine line, BaseBind<?> pdu) {
        line.text("system_id", pdu.getSystemId());
        password(line, pdu.getPassword());
        line.text("system_type", pdu.getSystemType())
                .bits("interface_version", pdu.getInterfaceVersion())
                .address("address_range", pdu.getAddressRange());
    }

    /** That there is one is all that is told. */
    private static void password(TextLine line, @Nullable String password) {
        if (password != null && !password.isEmpty()) {
            line.word("password=***");
        }
    }

    private static void queryResponse(TextLine line, QuerySmResp pdu) {
        line.text("message_id", pdu.getMessageId())
                .text("final_date", pdu.getFinalDate())
                .word("message_state=" + state(pdu.getMessageState()))
                .octet("error_code", pdu.getErrorCode());
    }

    private static void replace(TextLine line, ReplaceSm pdu) {
        line.text("message_id", pdu.getMessageId())
                .address("source_addr", pdu.getSourceAddress())
                .text("schedule_delivery_time", pdu.getScheduleDeliveryTime())
                .text("validity_period", pdu.getValidityPeriod())
                .bits("registered_delivery", pdu.getRegisteredDelivery())
                .octet("sm_default_msg_id", pdu.getDefaultMsgId());
        if (pdu.getShortMessage().length > 0) {
            line.message("short_message", pdu.getShortMessage(), Alphabet.GSM7.dataCoding(), false);
        }
    }

    private static void parameters(TextLine line, Pdu pdu) {
        List<Tlv> parameters = pdu.getOptionalParameters();
        if (parameters == null) {
            return;
        }
        for (Tlv tlv : parameters.subList(0, Math.min(MAX_PARAMETERS, parameters.size()))) {
            parameter(line, pdu, tlv);
        }
        more(line, parameters.size() - MAX_PARAMETERS);
    }

    private static void parameter(TextLine line, Pdu pdu, Tlv tlv) {
        byte[] value = tlv.getValue() == null ? NOTHING : tlv.getValue();
        TlvNames.Name name = TlvNames.of(tlv.getTag());
        if (name == null) {
            line.word("tlv " + TextLine.hex(tlv.getTag() & 0xFFFF, 4) + "=").octets(value);
        } else if (tlv.getTag() == SmppConstants.TAG_MSG_STATE && value.length == 1) {
            line.word(name.text() + "=" + state(value[0]));
        } else if (name.kind() == TlvNames.Kind.MESSAGE) {
            line.message(name.text(), value, dataCoding(pdu), pdu instanceof BaseSm<?> message && hasHeader(message));
        } else if (name.kind() == TlvNames.Kind.TEXT) {
            line.word(name.text() + "=").quoted(withoutZero(value));
        } else if (name.kind() == TlvNames.Kind.NUMBER && value.length >= 1 && value.length <= Integer.BYTES) {
            line.word(name.text() + "=" + number(value));
        } else {
            line.word(name.text() + "=").octets(value);
        }
    }

    private static void more(TextLine line, int number) {
        if (number > 0) {
            line.word("and " + number + " more");
        }
    }

    private static boolean hasHeader(BaseSm<?> pdu) {
        return (pdu.getEsmClass() & SmppConstants.ESM_CLASS_UDHI_MASK) != 0;
    }

    private static byte dataCoding(Pdu pdu) {
        if (pdu instanceof BroadcastSm broadcast) {
            return broadcast.getDataCoding();
        }
        return pdu instanceof BaseSm<?> message ? message.getDataCoding() : Alphabet.GSM7.dataCoding();
    }

    private static String state(byte code) {
        return MessageState.fromCode(code).map(MessageState::name).orElse(Integer.toString(code & 0xFF));
    }

    private static byte[] withoutZero(byte[] value) {
        int length = value.length;
        return length > 0 && value[length - 1] == 0 ? Arrays.copyOf(value, length - 1) : value;
    }

    private static String number(byte[] value) {
        int number = 0;
        for (byte octet : value) {
            number = number << 8 | (octet & 0xFF);
        }
        return Integer.toUnsignedString(number);
    }
}
