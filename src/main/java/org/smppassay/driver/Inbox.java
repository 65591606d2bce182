package org.smppassay.driver;

import com.cloudhopper.smpp.pdu.BaseSm;
import java.util.Optional;
import java.util.function.Consumer;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.protocol.ReceiptReader;
import org.smppassay.protocol.ReceivedReceipt;
import org.smppassay.world.World;

/** Tells receipts from replies: receipts go to their channel, replies to who hears them. Confined to one loop. */
record Inbox(World world, ServingNetworks networks, ReplyReader replies, Consumer<ReplyObservation> heard) {
    void take(Channel channel, BaseSm<?> pdu) {
        Optional<ReceivedReceipt> receipt = ReceiptReader.read(pdu);
        if (receipt.isEmpty()) {
            heard.accept(replies.read(pdu, world.nanos()));
            return;
        }
        String from =
                pdu.getSourceAddress() == null ? "" : pdu.getSourceAddress().getAddress();
        String network = networks.namedIn(pdu);
        channel.correlator.received(
                network.isEmpty() ? receipt.get() : receipt.get().withNetwork(network), from, world.nanos());
    }
}
