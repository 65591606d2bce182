package org.smppassay.protocol;

import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_RECEIVER;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_RECEIVER_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_TRANSCEIVER;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_TRANSCEIVER_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_TRANSMITTER;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_BIND_TRANSMITTER_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_CANCEL_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_CANCEL_SM_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_DATA_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_DATA_SM_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_DELIVER_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_DELIVER_SM_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_ENQUIRE_LINK;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_ENQUIRE_LINK_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_GENERIC_NACK;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_OUTBIND;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_QUERY_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_QUERY_SM_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_REPLACE_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_REPLACE_SM_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_SUBMIT_MULTI;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_SUBMIT_MULTI_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_SUBMIT_SM;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_SUBMIT_SM_RESP;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_UNBIND;
import static com.cloudhopper.smpp.SmppConstants.CMD_ID_UNBIND_RESP;

import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.BaseSmResp;
import com.cloudhopper.smpp.pdu.BindReceiver;
import com.cloudhopper.smpp.pdu.BindReceiverResp;
import com.cloudhopper.smpp.pdu.BindTransceiver;
import com.cloudhopper.smpp.pdu.BindTransceiverResp;
import com.cloudhopper.smpp.pdu.BindTransmitter;
import com.cloudhopper.smpp.pdu.BindTransmitterResp;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.CancelSmResp;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.DataSmResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.DeliverSmResp;
import com.cloudhopper.smpp.pdu.EnquireLink;
import com.cloudhopper.smpp.pdu.EnquireLinkResp;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.QuerySmResp;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.pdu.UnbindResp;
import com.cloudhopper.smpp.tlv.Tlv;
import io.netty.buffer.ByteBuf;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.pdu.AlertNotification;
import org.smppassay.protocol.pdu.BroadcastSm;
import org.smppassay.protocol.pdu.BroadcastSmResp;
import org.smppassay.protocol.pdu.CancelBroadcastSm;
import org.smppassay.protocol.pdu.CancelBroadcastSmResp;
import org.smppassay.protocol.pdu.CommandIds;
import org.smppassay.protocol.pdu.Outbind;
import org.smppassay.protocol.pdu.QueryBroadcastSm;
import org.smppassay.protocol.pdu.QueryBroadcastSmResp;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.protocol.pdu.ReplaceSmResp;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.protocol.pdu.SubmitMultiResp;

/**
 * Reads the PDU of one frame. Bodies are read here rather than by Cloudhopper's transcoder, which throws for what a peer gets wrong, does
 * not say which field it was, and knows no maximum lengths.
 *
 * <p>Owned by one codec.
 */
final class PduDecoder {
    private final OctetReader in = new OctetReader();
    private final BodyReader bodies = new BodyReader(in);
    private final ExtensionReader extensions = new ExtensionReader(in, bodies);

    /** Returns a {@link Pdu} or a {@link MalformedPdu} for the next {@code length} octets, and leaves the buffer as it is. */
    Object decode(ByteBuf buffer, int length) {
        in.wrap(buffer, length);
        int commandLength = in.fourOctets();
        int commandId = in.fourOctets();
        int commandStatus = in.fourOctets();
        int sequenceNumber = in.fourOctets();
        Pdu pdu = read(commandId);
        if (pdu != null) {
            readOptionalParameters(pdu);
            if (pdu instanceof BroadcastSm broadcast) {
                extensions.requireBroadcastParameters(broadcast);
            }
        } else {
            in.fail(CommandStatus.INVALID_COMMAND_ID);
        }
        int error = in.status();
        in.forget();
        if (pdu == null || error != CommandStatus.OK) {
            return new MalformedPdu(commandId, sequenceNumber, error);
        }
        return withHeader(pdu, commandLength, commandStatus, sequenceNumber);
    }

    private static Pdu withHeader(Pdu pdu, int commandLength, int commandStatus, int sequenceNumber) {
        pdu.setCommandLength(commandLength);
        pdu.setCommandStatus(commandStatus);
        pdu.setSequenceNumber(sequenceNumber);
        if (pdu instanceof PduResponse response) {
            response.setResultMessage(CommandStatus.name(commandStatus));
        }
        return pdu;
    }

    private @Nullable Pdu read(int commandId) {
        return switch (commandId) {
            case CMD_ID_SUBMIT_SM -> bodies.submission(new SubmitSm());
            case CMD_ID_SUBMIT_SM_RESP -> bodies.messageResponse(new SubmitSmResp());
            case CMD_ID_DELIVER_SM -> bodies.delivery(new DeliverSm());
            case CMD_ID_DELIVER_SM_RESP -> bodies.messageResponse(new DeliverSmResp());
            case CMD_ID_DATA_SM -> bodies.dataMessage(new DataSm());
            case CMD_ID_DATA_SM_RESP -> bodies.messageResponse(new DataSmResp());
            case CMD_ID_ENQUIRE_LINK -> new EnquireLink();
            case CMD_ID_ENQUIRE_LINK_RESP -> new EnquireLinkResp();
            case CMD_ID_QUERY_SM -> bodies.query(new QuerySm());
            case CMD_ID_QUERY_SM_RESP -> bodies.queryResponse(new QuerySmResp());
            case CMD_ID_CANCEL_SM -> bodies.cancel(new CancelSm());
            case CMD_ID_CANCEL_SM_RESP -> new CancelSmResp();
            case CMD_ID_BIND_TRANSCEIVER -> bodies.bind(new BindTransceiver());
            case CMD_ID_BIND_TRANSCEIVER_RESP -> bodies.bindResponse(new BindTransceiverResp());
            case CMD_ID_BIND_TRANSMITTER -> bodies.bind(new BindTransmitter());
            case CMD_ID_BIND_TRANSMITTER_RESP -> bodies.bindResponse(new BindTransmitterResp());
            case CMD_ID_BIND_RECEIVER -> bodies.bind(new BindReceiver());
            case CMD_ID_BIND_RECEIVER_RESP -> bodies.bindResponse(new BindReceiverResp());
            case CMD_ID_UNBIND -> new Unbind();
            case CMD_ID_UNBIND_RESP -> new UnbindResp();
            case CMD_ID_GENERIC_NACK -> new GenericNack();
            default -> extension(commandId);
        };
    }

    private @Nullable Pdu extension(int commandId) {
        return switch (commandId) {
            case CMD_ID_SUBMIT_MULTI -> extensions.submitMulti(new SubmitMulti());
            case CMD_ID_SUBMIT_MULTI_RESP -> extensions.submitMultiResponse(new SubmitMultiResp());
            case CMD_ID_REPLACE_SM -> extensions.replace(new ReplaceSm());
            case CMD_ID_REPLACE_SM_RESP -> new ReplaceSmResp();
            case CMD_ID_OUTBIND -> extensions.outbind(new Outbind());
            case CommandIds.ALERT_NOTIFICATION -> extensions.alert(new AlertNotification());
            case CommandIds.BROADCAST_SM -> extensions.broadcast(new BroadcastSm());
            case CommandIds.BROADCAST_SM_RESP -> bodies.messageResponse(new BroadcastSmResp());
            case CommandIds.QUERY_BROADCAST_SM -> extensions.queryBroadcast(new QueryBroadcastSm());
            case CommandIds.QUERY_BROADCAST_SM_RESP -> bodies.messageResponse(new QueryBroadcastSmResp());
            case CommandIds.CANCEL_BROADCAST_SM -> extensions.cancelBroadcast(new CancelBroadcastSm());
            case CommandIds.CANCEL_BROADCAST_SM_RESP -> new CancelBroadcastSmResp();
            default -> null;
        };
    }

    /** Reads what is left as TLVs (clause 3.2.4.1); unknown tags are kept (clause 3.3). */
    private void readOptionalParameters(Pdu pdu) {
        while (in.remaining() > 0) {
            if (in.remaining() < 4) {
                in.fail(optionalPartError(pdu, CommandStatus.INVALID_OPTIONAL_PART));
                return;
            }
            int tag = in.twoOctets();
            int length = in.twoOctets();
            if (length > in.remaining()) {
                in.fail(optionalPartError(pdu, CommandStatus.INVALID_PARAMETER_LENGTH));
                return;
            }
            pdu.addOptionalParameter(new Tlv((short) tag, in.octets(length)));
        }
    }

    /** Where the standard knows no optional parameters, what cannot be read as one means that command_length is wrong. */
    private static int optionalPartError(Pdu pdu, int status) {
        boolean hasOptionalPart = pdu instanceof BaseSm
                || pdu instanceof BaseSmResp
                || pdu instanceof BaseBind
                || pdu instanceof BaseBindResp
                || pdu instanceof AlertNotification
                || pdu instanceof ReplaceSm
                || pdu instanceof BroadcastSm
                || pdu instanceof QueryBroadcastSm
                || pdu instanceof CancelBroadcastSm;
        return hasOptionalPart ? status : CommandStatus.INVALID_COMMAND_LENGTH;
    }
}
