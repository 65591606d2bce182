package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.pdu.BaseSmResp;

/**
 * query_broadcast_sm_resp: how far a broadcast has come (SMPP 5.0, clause 4.6.1). Its state and its areas are in the optional parameters
 * message_state, broadcast_area_identifier and broadcast_area_success, which the standard wants where the status is no error; they are
 * not missed here.
 */
public final class QueryBroadcastSmResp extends BaseSmResp {
    public QueryBroadcastSmResp() {
        super(CommandIds.QUERY_BROADCAST_SM_RESP, "query_broadcast_sm_resp");
    }
}
