package org.smppassay.protocol;

import static org.smppassay.protocol.PduArbitraries.address;
import static org.smppassay.protocol.PduArbitraries.octets;
import static org.smppassay.protocol.PduArbitraries.text;

import com.cloudhopper.smpp.pdu.Pdu;
import com.cloudhopper.smpp.tlv.Tlv;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.smppassay.protocol.pdu.AlertNotification;
import org.smppassay.protocol.pdu.BroadcastSm;
import org.smppassay.protocol.pdu.BroadcastSmResp;
import org.smppassay.protocol.pdu.CancelBroadcastSm;
import org.smppassay.protocol.pdu.CancelBroadcastSmResp;
import org.smppassay.protocol.pdu.Destination;
import org.smppassay.protocol.pdu.Outbind;
import org.smppassay.protocol.pdu.QueryBroadcastSm;
import org.smppassay.protocol.pdu.QueryBroadcastSmResp;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.protocol.pdu.ReplaceSmResp;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.protocol.pdu.SubmitMultiResp;
import org.smppassay.protocol.pdu.Tags;
import org.smppassay.protocol.pdu.UnsuccessSme;

/** The fields of PDUs that Cloudhopper lacks, up to the lengths the standard allows. */
final class ExtensionArbitraries {
    static final List<Supplier<? extends Pdu>> COMMANDS = List.of(
            SubmitMulti::new,
            SubmitMultiResp::new,
            ReplaceSm::new,
            ReplaceSmResp::new,
            Outbind::new,
            AlertNotification::new,
            BroadcastSm::new,
            BroadcastSmResp::new,
            QueryBroadcastSm::new,
            QueryBroadcastSmResp::new,
            CancelBroadcastSm::new,
            CancelBroadcastSmResp::new);

    private ExtensionArbitraries() {}

    /** Fills what {@link PduArbitraries} does not know of. */
    static void fill(Pdu pdu, Random random) {
        if (pdu instanceof SubmitMulti multi) {
            multi.setDestAddress(null);
            multi.setDestinations(several(1 + random.nextInt(255))
                    .mapToObj(i -> destination(random))
                    .toList());
        } else if (pdu instanceof SubmitMultiResp response) {
            response.setUnsuccess(several(random.nextInt(256))
                    .mapToObj(i -> new UnsuccessSme(address(random, 20), random.nextInt()))
                    .toList());
        } else if (pdu instanceof ReplaceSm replace) {
            fillReplace(replace, random);
        } else if (pdu instanceof Outbind outbind) {
            outbind.setSystemId(text(random, 15));
            outbind.setPassword(text(random, 8));
        } else if (pdu instanceof AlertNotification alert) {
            alert.setSourceAddress(address(random, 64));
            alert.setEsmeAddress(address(random, 64));
        } else if (pdu instanceof BroadcastSm broadcast) {
            fillBroadcast(broadcast, random);
        } else if (pdu instanceof QueryBroadcastSm query) {
            query.setMessageId(text(random, 64));
            query.setSourceAddress(address(random, 20));
        } else if (pdu instanceof CancelBroadcastSm cancel) {
            cancel.setServiceType(text(random, 5));
            cancel.setMessageId(text(random, 64));
            cancel.setSourceAddress(address(random, 20));
        }
    }

    private static IntStream several(int number) {
        return IntStream.range(0, number);
    }

    private static Destination destination(Random random) {
        return random.nextBoolean()
                ? new Destination.Sme(address(random, 20))
                : new Destination.DistributionList(text(random, 20));
    }

    private static void fillReplace(ReplaceSm pdu, Random random) {
        pdu.setMessageId(text(random, 64));
        pdu.setSourceAddress(address(random, 20));
        pdu.setScheduleDeliveryTime(text(random, 16));
        pdu.setValidityPeriod(text(random, 16));
        pdu.setRegisteredDelivery((byte) random.nextInt());
        pdu.setDefaultMsgId((byte) random.nextInt());
        pdu.setShortMessage(octets(random, 254));
    }

    private static void fillBroadcast(BroadcastSm pdu, Random random) {
        pdu.setServiceType(text(random, 5));
        pdu.setSourceAddress(address(random, 20));
        pdu.setMessageId(text(random, 64));
        pdu.setPriority((byte) random.nextInt());
        pdu.setScheduleDeliveryTime(text(random, 16));
        pdu.setValidityPeriod(text(random, 16));
        pdu.setReplaceIfPresent((byte) random.nextInt());
        pdu.setDataCoding((byte) random.nextInt());
        pdu.setDefaultMsgId((byte) random.nextInt());
        addBroadcastParameters(pdu);
    }

    /** The mandatory ones: an area named "x", an unknown network's index of services, twice, every ten minutes. */
    static void addBroadcastParameters(BroadcastSm pdu) {
        pdu.addOptionalParameter(new Tlv(Tags.BROADCAST_AREA_IDENTIFIER, new byte[] {0, 'x'}));
        pdu.addOptionalParameter(new Tlv(Tags.BROADCAST_CONTENT_TYPE, new byte[] {0, 0, 0}));
        pdu.addOptionalParameter(new Tlv(Tags.BROADCAST_REP_NUM, new byte[] {0, 2}));
        pdu.addOptionalParameter(new Tlv(Tags.BROADCAST_FREQUENCY_INTERVAL, new byte[] {9, 0, 10}));
    }
}
