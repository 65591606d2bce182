package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.pdu.EmptyBodyResp;

/** cancel_broadcast_sm_resp: a status without a body (SMPP 5.0, clause 4.6.2). */
public final class CancelBroadcastSmResp extends EmptyBodyResp {
    public CancelBroadcastSmResp() {
        super(CommandIds.CANCEL_BROADCAST_SM_RESP, "cancel_broadcast_sm_resp");
    }
}
