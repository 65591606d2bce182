package org.smppassay.carrier.receipt;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.carrier.message.Message;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.protocol.DeliveryReceipt;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.NetworkErrorCode;
import org.smppassay.protocol.ReceiptFormat;
import org.smppassay.protocol.ReceiptFormat.Quirk;
import org.smppassay.scenario.carrier.ReceiptForm;
import org.smppassay.scenario.carrier.ReceiptsSpec;
import org.smppassay.world.World;

/** Writes receipts as the carrier does. Immutable but for what it remembers of the last date asked for; safe on all loops. */
final class ReceiptWriter {
    private static final int SHOWN_OCTETS = 20;
    private static final int MINUTE = 60;

    private final World world;
    private final ZoneOffset zone;
    private final NetworkNames networks;
    private final ReceiptFormat format;
    private final boolean namesMessage;
    private final boolean namesState;
    private final boolean namesError;

    /** Seconds that one date stands for: receipts that show the same one have the same text but for their ids. */
    private final int grain;

    /** Most dates are the same as the one before. Not volatile: who sees an older one works it out again. */
    private Date lastAsked;

    /**
     * @param networks the codes of the serving networks
     */
    ReceiptWriter(ReceiptsSpec spec, NetworkNames networks, World world, ZoneOffset zone) {
        this.world = world;
        this.zone = zone;
        this.networks = networks;
        this.format = format(spec);
        this.namesMessage = spec.tlvs().contains(ReceiptsSpec.RECEIPTED_MESSAGE_ID);
        this.namesState = spec.tlvs().contains(ReceiptsSpec.MESSAGE_STATE);
        this.namesError = spec.tlvs().contains(ReceiptsSpec.NETWORK_ERROR_CODE);
        this.grain = format.showsSeconds() ? 1 : MINUTE;
        this.lastAsked = new Date(0, LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC));
    }

    private static ReceiptFormat format(ReceiptsSpec spec) {
        Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
        spec.format().stream()
                .map(ReceiptWriter::quirk)
                .flatMap(Optional::stream)
                .forEach(quirks::add);
        return ReceiptFormat.with(quirks);
    }

    private static Optional<Quirk> quirk(ReceiptForm form) {
        return switch (form) {
            case STANDARD -> Optional.empty();
            case SHORT -> Optional.of(Quirk.NO_COUNTS);
            case SECONDS -> Optional.of(Quirk.SECONDS);
            case UNSPACED -> Optional.of(Quirk.UNSPACED_DATE_KEYS);
            case UPPER_CASE -> Optional.of(Quirk.UPPER_CASE_KEYS);
            case STATE_FIRST -> Optional.of(Quirk.STATE_FIRST);
            case COMMAS -> Optional.of(Quirk.COMMAS);
            case CSV -> Optional.of(Quirk.CSV);
            case CODE_IN_STAT -> Optional.of(Quirk.CODE_IN_STAT);
            case TLV_ONLY -> Optional.of(Quirk.NO_TEXT);
            case TEXT_ONLY -> Optional.of(Quirk.NO_TLVS);
        };
    }

    /** A receipt, or if the state is not final, an intermediate notification. */
    Delivery receipt(Message message, MessageState state, long doneNanos) {
        return new ReceiptDelivery(this, message, state, doneNanos, message.failure());
    }

    /** The PDU of a receipt. */
    DeliverSm pdu(ReceiptDelivery delivery) {
        Message message = delivery.message();
        DeliveryReceipt receipt = receipt(delivery);
        Optional<NetworkErrorCode> error = error(delivery);
        DeliverSm pdu = error.isEmpty()
                ? format.deliverSm(receipt, message.source(), message.destination())
                : format.deliverSm(receipt, message.source(), message.destination(), error.get());
        if (!namesMessage) {
            pdu.removeOptionalParameter(SmppConstants.TAG_RECEIPTED_MSG_ID);
        }
        if (!namesState) {
            pdu.removeOptionalParameter(SmppConstants.TAG_MSG_STATE);
        }
        List<Tlv> ofVendors = message.vendorParameters();
        for (int i = 0; i < ofVendors.size(); i++) {
            pdu.addOptionalParameter(ofVendors.get(i));
        }
        Tlv network = networks.tlv(message.operator());
        if (network != null) {
            pdu.addOptionalParameter(network);
        }
        return pdu;
    }

    private Optional<NetworkErrorCode> error(ReceiptDelivery delivery) {
        return !namesError || delivery.state() == MessageState.DELIVERED
                ? Optional.empty()
                : delivery.failure().networkError();
    }

    private DeliveryReceipt receipt(ReceiptDelivery delivery) {
        Message message = delivery.message();
        boolean delivered = delivery.state() == MessageState.DELIVERED;
        return new DeliveryReceipt(
                message.messageIdInReceipts(),
                1,
                delivered ? 1 : 0,
                localTime(message.acceptedNanos()),
                localTime(delivery.doneNanos()),
                delivery.state(),
                delivered ? Attempt.NO_ERROR : delivery.failure().code(),
                text(message.text()));
    }

    /** Octets as they are: a receipt does not say which alphabet they are in. */
    private static String text(byte[] octets) {
        return octets.length == 0
                ? ""
                : new String(octets, 0, Math.min(SHOWN_OCTETS, octets.length), StandardCharsets.ISO_8859_1);
    }

    /** As the carrier's calendar and clock show it. Not LocalDateTime.ofInstant, which looks up the rules of the zone each time. */
    private LocalDateTime localTime(long nanos) {
        long localSecond = world.instantAt(nanos).getEpochSecond() + zone.getTotalSeconds();
        long begin = localSecond - Math.floorMod(localSecond, grain);
        Date known = lastAsked;
        if (known.begin != begin) {
            known = new Date(begin, LocalDateTime.ofEpochSecond(begin, 0, ZoneOffset.UTC));
            lastAsked = known;
        }
        return known.localTime;
    }

    /**
     * A date that receipts can show.
     *
     * @param begin its first second on the carrier's clock, counted from 1970
     */
    private record Date(long begin, LocalDateTime localTime) {}
}
