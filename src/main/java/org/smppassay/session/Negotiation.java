package org.smppassay.session;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.EnquireLinkResp;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.UnbindResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the two ends agree on when they bind, and what it means for the PDUs that follow: the SMPP version spoken (SMPP 3.4,
 * clauses 3.4 and 4.1). Owned by the session's loop.
 */
final class Negotiation {
    /** How our SMSC calls itself. */
    static final String SYSTEM_ID = "assay";

    private static final int LONGEST_SHORT_MESSAGE = 254;

    private @Nullable BindInfo peer;
    private boolean withoutOptionalParameters;
    private boolean v5;

    /** The bind request that was granted; empty on the ESME's end and before the bind. */
    Optional<BindInfo> peer() {
        return Optional.ofNullable(peer);
    }

    /** The version that both ends understand; 3.4 until a bind says otherwise. */
    InterfaceVersion version() {
        return peer == null ? InterfaceVersion.V3_4 : peer.version().spokenWithUs();
    }

    /** The response to {@code request}: with our system_id and interface version if it is granted, else with the status alone. */
    PduResponse answer(BaseBind<?> request, int status) {
        PduResponse response = request.createResponse();
        response.setCommandStatus(status);
        if (status == SmppConstants.STATUS_OK && response instanceof BaseBindResp granted) {
            BindInfo bound = BindInfo.of(request);
            peer = bound;
            withoutOptionalParameters = !bound.version().hasOptionalParameters();
            v5 = bound.version().isV5();
            granted.setSystemId(SYSTEM_ID);
            if (bound.version().hasOptionalParameters()) {
                byte[] ours = {(byte) version().octet()};
                granted.addOptionalParameter(new Tlv(SmppConstants.TAG_SC_INTERFACE_VERSION, ours));
            }
        }
        return response;
    }

    /** True if the peer is told with this PDU how congested we are: version 5.0 learns it from the responses to its requests. */
    boolean tellsCongestion(Pdu pdu) {
        return v5
                && pdu instanceof PduResponse
                && !(pdu instanceof BaseBindResp
                        || pdu instanceof EnquireLinkResp
                        || pdu instanceof UnbindResp
                        || pdu instanceof GenericNack);
    }

    /**
     * Takes out of a PDU what its reader's version does not know. The PDU is not used for another peer.
     *
     * @return false if a part of its text was lost
     */
    boolean fit(Pdu pdu) {
        if (!withoutOptionalParameters || pdu.getOptionalParameterCount() == 0) {
            return true;
        }
        boolean whole = !(pdu instanceof DeliverSm deliver) || savePayload(deliver);
        pdu.getOptionalParameters().clear();
        return whole;
    }

    /** A text that came as message_payload goes where version 3.3 has it, as much of it as has room there. */
    private static boolean savePayload(DeliverSm deliver) {
        Tlv payload = deliver.getOptionalParameter(SmppConstants.TAG_MESSAGE_PAYLOAD);
        if (payload == null || deliver.getShortMessageLength() > 0) {
            return true;
        }
        byte[] text = payload.getValue();
        try {
            deliver.setShortMessage(Arrays.copyOf(text, Math.min(text.length, LONGEST_SHORT_MESSAGE)));
        } catch (SmppInvalidArgumentException e) {
            throw new AssertionError("254 octets fit", e);
        }
        return text.length <= LONGEST_SHORT_MESSAGE;
    }
}
