package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.pdu.BaseSmResp;

/** broadcast_sm_resp: the id of the broadcast, and in optional parameters the areas it failed in (SMPP 5.0, clause 4.4.1). */
public final class BroadcastSmResp extends BaseSmResp {
    public BroadcastSmResp() {
        super(CommandIds.BROADCAST_SM_RESP, "broadcast_sm_resp");
    }
}
