package org.smppassay.session;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.tlv.Tlv;

/** Builds bind responses (SMPP 3.4, clause 4.1). */
final class BindResponses {
    private static final String SYSTEM_ID = "assay";

    private BindResponses() {}

    /** The response to {@code request}: with our system_id and interface version if it is granted, else with the status alone. */
    static PduResponse of(BaseBind<?> request, int status) {
        PduResponse response = request.createResponse();
        response.setCommandStatus(status);
        if (status == SmppConstants.STATUS_OK && response instanceof BaseBindResp granted) {
            granted.setSystemId(SYSTEM_ID);
            granted.addOptionalParameter(
                    new Tlv(SmppConstants.TAG_SC_INTERFACE_VERSION, new byte[] {SmppConstants.VERSION_3_4}));
        }
        return response;
    }
}
