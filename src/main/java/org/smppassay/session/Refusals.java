package org.smppassay.session;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BindReceiver;
import com.cloudhopper.smpp.pdu.BindTransceiver;
import com.cloudhopper.smpp.pdu.BindTransmitter;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.Unbind;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.FramingError;
import org.smppassay.protocol.MalformedPdu;
import org.smppassay.protocol.pdu.BroadcastSm;
import org.smppassay.protocol.pdu.CancelBroadcastSm;
import org.smppassay.protocol.pdu.CommandIds;
import org.smppassay.protocol.pdu.QueryBroadcastSm;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.protocol.pdu.UnansweredPdu;

/** The answers to what can't be read (SMPP 3.4, clauses 3.2 and 4.3). */
final class Refusals {
    private Refusals() {}

    /** The response that belongs to the command, with the status that says what was wrong; generic_nack if there is none. */
    static PduResponse of(MalformedPdu malformed) {
        PduRequest<?> request = request(malformed.commandId());
        PduResponse refusal = request == null ? new GenericNack() : request.createResponse();
        return filled(refusal, malformed.status(), malformed.sequenceNumber());
    }

    static PduResponse of(FramingError error) {
        return filled(new GenericNack(), SmppConstants.STATUS_INVCMDLEN, error.sequenceNumber());
    }

    /** The answer to a command that has no response of its own. */
    static PduResponse of(UnansweredPdu command, int status) {
        return filled(new GenericNack(), status, command.getSequenceNumber());
    }

    private static PduResponse filled(PduResponse response, int status, int sequence) {
        response.setCommandStatus(status);
        response.setSequenceNumber(sequence);
        return response;
    }

    private static @Nullable PduRequest<?> request(int commandId) {
        return switch (commandId) {
            case SmppConstants.CMD_ID_BIND_RECEIVER -> new BindReceiver();
            case SmppConstants.CMD_ID_BIND_TRANSMITTER -> new BindTransmitter();
            case SmppConstants.CMD_ID_BIND_TRANSCEIVER -> new BindTransceiver();
            case SmppConstants.CMD_ID_UNBIND -> new Unbind();
            case SmppConstants.CMD_ID_ENQUIRE_LINK -> new EnquireLink();
            case SmppConstants.CMD_ID_SUBMIT_SM -> new SubmitSm();
            case SmppConstants.CMD_ID_DELIVER_SM -> new DeliverSm();
            case SmppConstants.CMD_ID_DATA_SM -> new DataSm();
            case SmppConstants.CMD_ID_QUERY_SM -> new QuerySm();
            case SmppConstants.CMD_ID_CANCEL_SM -> new CancelSm();
            case SmppConstants.CMD_ID_REPLACE_SM -> new ReplaceSm();
            case SmppConstants.CMD_ID_SUBMIT_MULTI -> new SubmitMulti();
            case CommandIds.BROADCAST_SM -> new BroadcastSm();
            case CommandIds.QUERY_BROADCAST_SM -> new QueryBroadcastSm();
            case CommandIds.CANCEL_BROADCAST_SM -> new CancelBroadcastSm();
            default -> null;
        };
    }
}
