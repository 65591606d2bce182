package org.smppassay.protocol;

import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.pdu.AlertNotification;
import org.smppassay.protocol.pdu.BroadcastSm;
import org.smppassay.protocol.pdu.CancelBroadcastSm;
import org.smppassay.protocol.pdu.Destination;
import org.smppassay.protocol.pdu.Outbind;
import org.smppassay.protocol.pdu.QueryBroadcastSm;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.protocol.pdu.SubmitMultiResp;
import org.smppassay.protocol.pdu.Tags;
import org.smppassay.protocol.pdu.UnsuccessSme;

/** Reads the bodies of the PDUs that Cloudhopper lacks, as {@link BodyReader} does those of the others. Owned by one codec. */
final class ExtensionReader {
    /** dl_name, with its terminating zero (clause 4.5.1.2). */
    private static final int DISTRIBUTION_LIST_LENGTH = 21;

    private final OctetReader in;
    private final BodyReader fields;

    ExtensionReader(OctetReader in, BodyReader fields) {
        this.in = in;
        this.fields = fields;
    }

    /** submit_multi (clause 4.5.1). */
    Pdu submitMulti(SubmitMulti pdu) {
        pdu.setServiceType(fields.serviceType());
        pdu.setSourceAddress(fields.sourceAddress());
        pdu.setDestinations(destinations());
        fields.messageFromEsmClass(pdu);
        return pdu;
    }

    private List<Destination> destinations() {
        int number = in.octet();
        if (number == 0) {
            in.fail(CommandStatus.INVALID_NUMBER_OF_DESTINATIONS);
        }
        List<Destination> destinations = new ArrayList<>();
        while (destinations.size() < number && in.status() == CommandStatus.OK) {
            destinations.add(destination());
        }
        return destinations;
    }

    private Destination destination() {
        int flag = in.octet();
        if (flag == Destination.SME_FLAG) {
            return new Destination.Sme(fields.destinationAddress());
        }
        if (flag != Destination.DISTRIBUTION_LIST_FLAG) {
            in.fail(CommandStatus.INVALID_DESTINATION_FLAG);
        }
        return new Destination.DistributionList(
                in.cOctetString(DISTRIBUTION_LIST_LENGTH, CommandStatus.INVALID_DISTRIBUTION_LIST));
    }

    /** submit_multi_resp (clause 4.5.2). Some leave out no_unsuccess where it would be zero. */
    Pdu submitMultiResponse(SubmitMultiResp pdu) {
        fields.messageResponse(pdu);
        List<UnsuccessSme> unsuccess = new ArrayList<>();
        int number = in.remaining() > 0 ? in.octet() : 0;
        while (unsuccess.size() < number && in.status() == CommandStatus.OK) {
            Address address = fields.destinationAddress();
            unsuccess.add(new UnsuccessSme(address, in.fourOctets()));
        }
        pdu.setUnsuccess(unsuccess);
        return pdu;
    }

    /** replace_sm (clause 4.10.1). */
    Pdu replace(ReplaceSm pdu) {
        pdu.setMessageId(fields.messageId());
        pdu.setSourceAddress(fields.sourceAddress());
        pdu.setScheduleDeliveryTime(fields.scheduleDeliveryTime());
        pdu.setValidityPeriod(fields.validityPeriod());
        pdu.setRegisteredDelivery((byte) in.octet());
        pdu.setDefaultMsgId((byte) in.octet());
        pdu.setShortMessage(fields.shortMessage());
        return pdu;
    }

    /** outbind (clause 4.1.7.1). */
    Pdu outbind(Outbind pdu) {
        pdu.setSystemId(fields.systemId());
        pdu.setPassword(fields.password());
        return pdu;
    }

    /** alert_notification (clause 4.12.1). */
    Pdu alert(AlertNotification pdu) {
        pdu.setSourceAddress(fields.longAddress(CommandStatus.INVALID_SOURCE_ADDRESS));
        pdu.setEsmeAddress(fields.longAddress(CommandStatus.INVALID_DESTINATION_ADDRESS));
        return pdu;
    }

    /** broadcast_sm (SMPP 5.0, clause 4.4.1). */
    Pdu broadcast(BroadcastSm pdu) {
        pdu.setServiceType(fields.serviceType());
        pdu.setSourceAddress(fields.sourceAddress());
        pdu.setMessageId(fields.messageId());
        pdu.setPriority((byte) in.octet());
        pdu.setScheduleDeliveryTime(fields.scheduleDeliveryTime());
        pdu.setValidityPeriod(fields.validityPeriod());
        pdu.setReplaceIfPresent((byte) in.octet());
        pdu.setDataCoding((byte) in.octet());
        pdu.setDefaultMsgId((byte) in.octet());
        return pdu;
    }

    /** query_broadcast_sm (SMPP 5.0, clause 4.6.1). */
    Pdu queryBroadcast(QueryBroadcastSm pdu) {
        pdu.setMessageId(fields.messageId());
        pdu.setSourceAddress(fields.sourceAddress());
        return pdu;
    }

    /** cancel_broadcast_sm (SMPP 5.0, clause 4.6.2). */
    Pdu cancelBroadcast(CancelBroadcastSm pdu) {
        pdu.setServiceType(fields.serviceType());
        pdu.setMessageId(fields.messageId());
        pdu.setSourceAddress(fields.sourceAddress());
        return pdu;
    }

    /** The parameters without which a broadcast_sm says nothing (SMPP 5.0, clause 4.4.1). */
    void requireBroadcastParameters(BroadcastSm pdu) {
        requireParameter(pdu, Tags.BROADCAST_AREA_IDENTIFIER, 1, Integer.MAX_VALUE);
        requireParameter(pdu, Tags.BROADCAST_CONTENT_TYPE, 3, 3);
        requireParameter(pdu, Tags.BROADCAST_REP_NUM, 2, 2);
        requireParameter(pdu, Tags.BROADCAST_FREQUENCY_INTERVAL, 3, 3);
    }

    private void requireParameter(Pdu pdu, short tag, int minLength, int maxLength) {
        @Nullable Tlv tlv = pdu.getOptionalParameter(tag);
        if (tlv == null) {
            in.fail(CommandStatus.MISSING_OPTIONAL_PARAMETER);
        } else if (tlv.getUnsignedLength() < minLength || tlv.getUnsignedLength() > maxLength) {
            in.fail(CommandStatus.INVALID_PARAMETER_LENGTH);
        }
    }
}
