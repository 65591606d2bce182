package org.smppassay.carrier.delivery;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;

/** The same message as data_sm, which some ESMEs want instead of deliver_sm (SMPP 3.4, clause 4.7). */
final class DataMessages {
    /** Characters of an address in a deliver_sm (clause 4.6.1). */
    private static final int LONGEST_ADDRESS = 20;

    private DataMessages() {}

    /** True if a deliver_sm has no room for the addresses, as those of data_sm may have three times as many characters. */
    static boolean needs(BaseSm<?> message) {
        return message instanceof DeliverSm && (isLong(message.getSourceAddress()) || isLong(message.getDestAddress()));
    }

    private static boolean isLong(Address address) {
        return address.getAddress().length() > LONGEST_ADDRESS;
    }

    /** A data_sm that says what a deliver_sm does: its text travels as message_payload. */
    static DataSm of(BaseSm<?> message) {
        DataSm data = new DataSm();
        data.setServiceType(message.getServiceType());
        data.setSourceAddress(message.getSourceAddress());
        data.setDestAddress(message.getDestAddress());
        data.setEsmClass(message.getEsmClass());
        data.setRegisteredDelivery(message.getRegisteredDelivery());
        data.setDataCoding(message.getDataCoding());
        byte[] text = message.getShortMessage();
        if (text != null && text.length > 0) {
            data.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, text));
        }
        if (message.getOptionalParameterCount() > 0) {
            message.getOptionalParameters().forEach(data::addOptionalParameter);
        }
        return data;
    }
}
