package org.smppassay.protocol;

import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.BaseSmResp;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.QuerySmResp;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;

/**
 * Reads the mandatory parameters of each command into its PDU. Errors are left in the {@link OctetReader}, as the command_status fitting
 * the field. A response without any body is accepted: both forms of an error response occur (clauses 4.1.2, 4.4.2).
 *
 * <p>Maximum lengths are those of clause 5.2, in octets with the terminating zero. Owned by one codec.
 */
final class BodyReader {
    private static final int SYSTEM_ID_LENGTH = 16;
    private static final int PASSWORD_LENGTH = 9;
    private static final int SYSTEM_TYPE_LENGTH = 13;
    private static final int ADDRESS_RANGE_LENGTH = 41;
    private static final int SERVICE_TYPE_LENGTH = 6;
    private static final int ADDRESS_LENGTH = 21;
    private static final int LONG_ADDRESS_LENGTH = 65;
    private static final int TIME_LENGTH = 17;
    private static final int MESSAGE_ID_LENGTH = 65;
    private static final int SHORT_MESSAGE_LENGTH = 254;
    private static final byte[] NOTHING = new byte[0];

    private final OctetReader in;
    /** The address that the ESME of this connection used last: most use few, so that many PDUs share one object. */
    private Address ofEsme = new Address((byte) 0, (byte) 0, "");
    /** The same as it was read. */
    private byte[] octetsOfEsme = new byte[3];

    BodyReader(OctetReader in) {
        this.in = in;
    }

    /** submit_sm (clause 4.4.1). */
    Pdu submission(SubmitSm pdu) {
        pdu.setServiceType(serviceType());
        pdu.setSourceAddress(addressOfEsme(CommandStatus.INVALID_SOURCE_ADDRESS));
        pdu.setDestAddress(destinationAddress());
        messageFromEsmClass(pdu);
        return pdu;
    }

    /** deliver_sm (clause 4.6.1). */
    Pdu delivery(DeliverSm pdu) {
        pdu.setServiceType(serviceType());
        pdu.setSourceAddress(sourceAddress());
        pdu.setDestAddress(addressOfEsme(CommandStatus.INVALID_DESTINATION_ADDRESS));
        messageFromEsmClass(pdu);
        return pdu;
    }

    /** What all messages have behind their destinations. */
    void messageFromEsmClass(BaseSm<?> pdu) {
        pdu.setEsmClass((byte) in.octet());
        pdu.setProtocolId((byte) in.octet());
        pdu.setPriority((byte) in.octet());
        pdu.setScheduleDeliveryTime(scheduleDeliveryTime());
        pdu.setValidityPeriod(validityPeriod());
        pdu.setRegisteredDelivery((byte) in.octet());
        pdu.setReplaceIfPresent((byte) in.octet());
        pdu.setDataCoding((byte) in.octet());
        pdu.setDefaultMsgId((byte) in.octet());
        try {
            pdu.setShortMessage(shortMessage());
        } catch (SmppInvalidArgumentException e) {
            throw new AssertionError("254 octets fit", e);
        }
    }

    /** data_sm (clause 4.7.1). */
    Pdu dataMessage(DataSm pdu) {
        pdu.setServiceType(serviceType());
        pdu.setSourceAddress(longAddress(CommandStatus.INVALID_SOURCE_ADDRESS));
        pdu.setDestAddress(longAddress(CommandStatus.INVALID_DESTINATION_ADDRESS));
        pdu.setEsmClass((byte) in.octet());
        pdu.setRegisteredDelivery((byte) in.octet());
        pdu.setDataCoding((byte) in.octet());
        return pdu;
    }

    /** submit_sm_resp, deliver_sm_resp and data_sm_resp (clauses 4.4.2, 4.6.2, 4.7.2). */
    Pdu messageResponse(BaseSmResp pdu) {
        if (in.remaining() > 0) {
            pdu.setMessageId(messageId());
        }
        return pdu;
    }

    /** The three bind requests (clause 4.1). */
    Pdu bind(BaseBind<?> pdu) {
        pdu.setSystemId(systemId());
        pdu.setPassword(password());
        pdu.setSystemType(in.cOctetString(SYSTEM_TYPE_LENGTH, CommandStatus.INVALID_SYSTEM_TYPE));
        pdu.setInterfaceVersion((byte) in.octet());
        pdu.setAddressRange(address(ADDRESS_RANGE_LENGTH, CommandStatus.BIND_FAILED));
        return pdu;
    }

    /** Their responses. */
    Pdu bindResponse(BaseBindResp pdu) {
        if (in.remaining() > 0) {
            pdu.setSystemId(systemId());
        }
        return pdu;
    }

    /** query_sm (clause 4.8.1). */
    Pdu query(QuerySm pdu) {
        pdu.setMessageId(messageId());
        pdu.setSourceAddress(sourceAddress());
        return pdu;
    }

    /** query_sm_resp (clause 4.8.2). */
    Pdu queryResponse(QuerySmResp pdu) {
        if (in.remaining() > 0) {
            pdu.setMessageId(messageId());
            pdu.setFinalDate(in.cOctetString(TIME_LENGTH, CommandStatus.INVALID_COMMAND_LENGTH));
            pdu.setMessageState((byte) in.octet());
            pdu.setErrorCode((byte) in.octet());
        }
        return pdu;
    }

    /** cancel_sm (clause 4.9.1). */
    Pdu cancel(CancelSm pdu) {
        pdu.setServiceType(serviceType());
        pdu.setMessageId(messageId());
        pdu.setSourceAddress(sourceAddress());
        pdu.setDestAddress(destinationAddress());
        return pdu;
    }

    String systemId() {
        return in.cOctetString(SYSTEM_ID_LENGTH, CommandStatus.INVALID_SYSTEM_ID);
    }

    String password() {
        return in.cOctetString(PASSWORD_LENGTH, CommandStatus.INVALID_PASSWORD);
    }

    String serviceType() {
        return in.cOctetString(SERVICE_TYPE_LENGTH, CommandStatus.INVALID_SERVICE_TYPE);
    }

    String messageId() {
        return in.cOctetString(MESSAGE_ID_LENGTH, CommandStatus.INVALID_MESSAGE_ID);
    }

    String scheduleDeliveryTime() {
        return in.cOctetString(TIME_LENGTH, CommandStatus.INVALID_SCHEDULE);
    }

    String validityPeriod() {
        return in.cOctetString(TIME_LENGTH, CommandStatus.INVALID_VALIDITY);
    }

    Address sourceAddress() {
        return address(ADDRESS_LENGTH, CommandStatus.INVALID_SOURCE_ADDRESS);
    }

    Address destinationAddress() {
        return address(ADDRESS_LENGTH, CommandStatus.INVALID_DESTINATION_ADDRESS);
    }

    private Address addressOfEsme(int tooLong) {
        if (in.took(octetsOfEsme)) {
            return ofEsme;
        }
        int start = in.position();
        Address read = address(ADDRESS_LENGTH, tooLong);
        if (in.status() == CommandStatus.OK) {
            ofEsme = read;
            octetsOfEsme = in.readSince(start);
        }
        return read;
    }

    /** An address of data_sm or alert_notification. */
    Address longAddress(int tooLong) {
        return address(LONG_ADDRESS_LENGTH, tooLong);
    }

    private Address address(int maxLength, int tooLong) {
        byte ton = (byte) in.octet();
        byte npi = (byte) in.octet();
        return new Address(ton, npi, in.cOctetString(maxLength, tooLong));
    }

    /** sm_length and short_message. */
    byte[] shortMessage() {
        int length = in.octet();
        if (length > SHORT_MESSAGE_LENGTH || length > in.remaining()) {
            in.fail(CommandStatus.INVALID_MESSAGE_LENGTH);
            return NOTHING;
        }
        return in.octets(length);
    }
}
