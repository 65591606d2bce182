package org.smppassay.carrier.delivery;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.tlv.Tlv;

/** The same message as data_sm, which some ESMEs want instead of deliver_sm (SMPP 3.4, clause 4.7). */
final class DataMessages {
    private DataMessages() {}

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
