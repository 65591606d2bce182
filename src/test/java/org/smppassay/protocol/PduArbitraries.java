package org.smppassay.protocol;

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
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.QuerySmResp;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.pdu.Unbind;
import com.cloudhopper.smpp.pdu.UnbindResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** PDUs with fields up to the lengths the standard allows, each a function of one number. */
final class PduArbitraries {
    /** The ones Cloudhopper knows. */
    static final List<Supplier<? extends Pdu>> COMMANDS = List.of(
            SubmitSm::new,
            DeliverSm::new,
            DataSm::new,
            SubmitSmResp::new,
            DeliverSmResp::new,
            DataSmResp::new,
            BindTransceiver::new,
            BindTransmitter::new,
            BindReceiver::new,
            BindTransceiverResp::new,
            BindTransmitterResp::new,
            BindReceiverResp::new,
            QuerySm::new,
            QuerySmResp::new,
            CancelSm::new,
            CancelSmResp::new,
            EnquireLink::new,
            EnquireLinkResp::new,
            Unbind::new,
            UnbindResp::new,
            GenericNack::new);

    static final List<Supplier<? extends Pdu>> ALL_COMMANDS = Stream.concat(
                    COMMANDS.stream(), ExtensionArbitraries.COMMANDS.stream())
            .toList();

    private PduArbitraries() {}

    /** PDUs that Cloudhopper knows. */
    static Arbitrary<Pdu> pdus() {
        return pdusOf(COMMANDS);
    }

    /** PDUs of all commands. */
    static Arbitrary<Pdu> allPdus() {
        return pdusOf(ALL_COMMANDS);
    }

    private static Arbitrary<Pdu> pdusOf(List<Supplier<? extends Pdu>> commands) {
        return Arbitraries.longs().map(seed -> pdu(commands, new Random(seed)));
    }

    static Pdu pdu(List<Supplier<? extends Pdu>> commands, Random random) {
        Pdu pdu = commands.get(random.nextInt(commands.size())).get();
        fill(pdu, random);
        ExtensionArbitraries.fill(pdu, random);
        pdu.setSequenceNumber(random.nextInt());
        for (int tlvs = random.nextInt(3); tlvs > 0; tlvs--) {
            pdu.addOptionalParameter(new Tlv((short) random.nextInt(), octets(random, 300)));
        }
        return pdu;
    }

    private static void fill(Pdu pdu, Random random) {
        if (pdu instanceof BaseSm<?> message) {
            fillMessage(message, random);
        } else if (pdu instanceof BaseSmResp response) {
            response.setMessageId(text(random, 64));
        } else if (pdu instanceof BaseBind<?> bind) {
            fillBind(bind, random);
        } else if (pdu instanceof BaseBindResp response) {
            response.setSystemId(text(random, 15));
        } else if (pdu instanceof QuerySm query) {
            query.setMessageId(text(random, 64));
            query.setSourceAddress(address(random, 20));
        } else if (pdu instanceof QuerySmResp response) {
            fillQueryResponse(response, random);
        } else if (pdu instanceof CancelSm cancel) {
            fillCancel(cancel, random);
        }
    }

    private static void fillMessage(BaseSm<?> pdu, Random random) {
        int addressLength = pdu instanceof DataSm ? 64 : 20;
        pdu.setServiceType(text(random, 5));
        pdu.setSourceAddress(address(random, addressLength));
        pdu.setDestAddress(address(random, addressLength));
        pdu.setEsmClass((byte) random.nextInt());
        pdu.setRegisteredDelivery((byte) random.nextInt());
        pdu.setDataCoding((byte) random.nextInt());
        if (pdu instanceof DataSm) {
            return;
        }
        pdu.setProtocolId((byte) random.nextInt());
        pdu.setPriority((byte) random.nextInt());
        pdu.setScheduleDeliveryTime(text(random, 16));
        pdu.setValidityPeriod(text(random, 16));
        pdu.setReplaceIfPresent((byte) random.nextInt());
        pdu.setDefaultMsgId((byte) random.nextInt());
        setShortMessage(pdu, octets(random, 254));
    }

    static void setShortMessage(BaseSm<?> pdu, byte[] octets) {
        try {
            pdu.setShortMessage(octets);
        } catch (SmppInvalidArgumentException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void fillBind(BaseBind<?> pdu, Random random) {
        pdu.setSystemId(text(random, 15));
        pdu.setPassword(text(random, 8));
        pdu.setSystemType(text(random, 12));
        pdu.setInterfaceVersion((byte) random.nextInt());
        pdu.setAddressRange(address(random, 40));
    }

    private static void fillQueryResponse(QuerySmResp pdu, Random random) {
        pdu.setMessageId(text(random, 64));
        pdu.setFinalDate(text(random, 16));
        pdu.setMessageState((byte) random.nextInt());
        pdu.setErrorCode((byte) random.nextInt());
    }

    private static void fillCancel(CancelSm pdu, Random random) {
        pdu.setServiceType(text(random, 5));
        pdu.setMessageId(text(random, 64));
        pdu.setSourceAddress(address(random, 20));
        pdu.setDestAddress(address(random, 20));
    }

    static Address address(Random random, int maxLength) {
        return new Address((byte) random.nextInt(), (byte) random.nextInt(), text(random, maxLength));
    }

    static String text(Random random, int maxLength) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(maxLength + 1); length > 0; length--) {
            text.append((char) (1 + random.nextInt(255)));
        }
        return text.toString();
    }

    static byte[] octets(Random random, int maxLength) {
        byte[] octets = new byte[random.nextInt(maxLength + 1)];
        random.nextBytes(octets);
        return octets;
    }
}
