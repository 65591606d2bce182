package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.type.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.session.BindType;

/** Which binds get what, if they say by address_range which numbers they serve (SMPP 3.4, clause 5.2.7). */
class AddressRangesTest {
    private static final Duration RETRY_DELAY = Duration.ofSeconds(5);

    @Test
    void receiptsPreferABindThatServesTheirSenderButDoNotWaitForIt() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.ordinary())) {
            RawPeer other = serving(carrier, "^2069").answeringAll(0);
            List<String> ids = VirtualCarrier.submit(other, 3, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(other)).isEqualTo(ids);
            RawPeer own = serving(carrier, "^" + Requests.SENDER + "$").answeringAll(0);
            ids = VirtualCarrier.submit(other, 3, Requests.RECEIPT);
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(own)).isEqualTo(ids);
            assertThat(other.heardNothing()).isTrue();
        }
    }

    @Test
    void repliesWaitForABindThatServesThem() {
        CarrierDescription answering = CarrierDescription.ordinary().optingOut(1, Duration.ofMinutes(1), "T");
        try (VirtualCarrier carrier = new VirtualCarrier(answering)) {
            RawPeer other = serving(carrier, "^2069").answeringAll(0);
            List<String> ids = VirtualCarrier.submit(other, 2, Requests.RECEIPT);
            carrier.pass(Duration.ofHours(1));
            assertThat(VirtualCarrier.receiptsTakenBy(other))
                    .as("no reply among them")
                    .isEqualTo(ids);
            RawPeer own = serving(carrier, "1069[0-9]+").answeringAll(0);
            assertThat(own.takeAll(DeliverSm.class)).hasSize(2).allMatch(reply -> reply.getEsmClass() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*", "1069", "^1069.*", "45$"})
    void aRangeIsLookedForAnywhereInTheNumberAndTypeAndPlanDoNotCount(String range) {
        CarrierDescription answering = CarrierDescription.ordinary().optingOut(1, Duration.ofMinutes(1), "T");
        try (VirtualCarrier carrier = new VirtualCarrier(answering)) {
            RawPeer peer = serving(carrier, range).answeringAll(0);
            VirtualCarrier.submit(peer, 1, Requests.NO_RECEIPT);
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.takeAll(DeliverSm.class)).hasSize(1);
        }
    }

    @Test
    @Timeout(20)
    void aRangeThatTakesForEverServesNobody() {
        CarrierDescription answering = CarrierDescription.ordinary().optingOut(1, Duration.ofMinutes(1), "T");
        try (VirtualCarrier carrier = new VirtualCarrier(answering)) {
            RawPeer peer = serving(carrier, "^((((([0-9]+)+)+)+)+)+x$").answeringAll(0);
            VirtualCarrier.submit(peer, 1, Requests.NO_RECEIPT);
            carrier.pass(Duration.ofHours(1));
            assertThat(peer.takeAll(DeliverSm.class)).isEmpty();
        }
    }

    @Test
    void aFullBindHoldsUpNothingThatOthersMayHave() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.withAccount(8, 2))) {
            RawPeer full = serving(carrier, "^1069");
            RawPeer other = serving(carrier, "^2069").answeringAll(0);
            List<String> forFull = submitFrom(other, 5, "1069");
            List<String> forOther = submitFrom(other, 5, "2069");
            carrier.pass(CarrierDescription.LATENCY);
            List<DeliverSm> first = full.takeAll(DeliverSm.class);
            assertThat(idsIn(first)).isEqualTo(forFull.subList(0, 2));
            assertThat(VirtualCarrier.receiptsTakenBy(other)).isEqualTo(forOther);
            full.answeringAll(0);
            first.forEach(receipt -> full.send(receipt.createResponse()));
            assertThat(VirtualCarrier.receiptsTakenBy(full))
                    .as("in their order")
                    .isEqualTo(forFull.subList(2, 5));
        }
    }

    @Test
    void whatAFullBindHeldUpGoesToTheOthersWhenItLeaves() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.withAccount(8, 2))) {
            RawPeer full = serving(carrier, "^1069");
            RawPeer other = serving(carrier, "^2069").answeringAll(0);
            List<String> ids = submitFrom(other, 6, "1069");
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(full.takeAll(DeliverSm.class)).hasSize(2);
            full.disconnect();
            carrier.pass(Duration.ZERO);
            assertThat(VirtualCarrier.receiptsTakenBy(other)).isEqualTo(ids.subList(2, 6));
            carrier.pass(RETRY_DELAY);
            assertThat(VirtualCarrier.receiptsTakenBy(other)).isEqualTo(ids.subList(0, 2));
        }
    }

    @Test
    void whatNobodyWithARangeServedGoesToWhoeverComesInItsOrder() {
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.withAccount(8, 2))) {
            RawPeer full = serving(carrier, "^1069");
            List<String> ids = submitFrom(full, 6, "1069", "2069");
            carrier.pass(CarrierDescription.LATENCY);
            assertThat(VirtualCarrier.receiptsTakenBy(full)).isEqualTo(ids.subList(0, 2));
            RawPeer second = serving(carrier, "^[12]069");
            List<DeliverSm> first = second.takeAll(DeliverSm.class);
            assertThat(idsIn(first)).isEqualTo(ids.subList(2, 4));
            second.answeringAll(0);
            first.forEach(receipt -> second.send(receipt.createResponse()));
            assertThat(VirtualCarrier.receiptsTakenBy(second)).isEqualTo(ids.subList(4, 6));
        }
    }

    /** Whichever bind has room next, the ranges overlapping: none gets an older receipt after a younger one, and none is lost. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void eachBindGetsItsReceiptsInTheirOrder(long seed) {
        Random chance = new Random(seed);
        try (VirtualCarrier carrier = new VirtualCarrier(CarrierDescription.withAccount(8, 3))) {
            List<RawPeer> binds = Stream.of("^1", "[23]", "2", "3", "^[1-3]$")
                    .map(range -> serving(carrier, range))
                    .toList();
            String[] senders = chance.ints(200, 1, 5).mapToObj(String::valueOf).toArray(String[]::new);
            List<String> ids = submitFrom(binds.get(0), 200, senders);
            carrier.pass(CarrierDescription.LATENCY);
            List<List<DeliverSm>> unanswered = new ArrayList<>();
            List<List<String>> received = new ArrayList<>();
            binds.forEach(bind -> {
                unanswered.add(new ArrayList<>());
                received.add(new ArrayList<>());
            });
            for (int round = 0; round < 2000; round++) {
                for (int i = 0; i < binds.size(); i++) {
                    List<DeliverSm> taken = binds.get(i).takeAll(DeliverSm.class);
                    unanswered.get(i).addAll(taken);
                    received.get(i).addAll(idsIn(taken));
                }
                int next = chance.nextInt(binds.size());
                if (!unanswered.get(next).isEmpty()) {
                    binds.get(next).send(unanswered.get(next).remove(0).createResponse());
                }
            }
            assertThat(received).allSatisfy(some -> assertThat(some).isSorted().isNotEmpty());
            assertThat(received.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    /** Submits so many messages from the senders in turn and returns their ids. */
    private static List<String> submitFrom(RawPeer peer, int count, String... senders) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SubmitSm submit = Requests.submit(VirtualCarrier.subscriber(i), Requests.RECEIPT);
            submit.setSourceAddress(new Address((byte) 0, (byte) 1, senders[i % senders.length]));
            ids.add(VirtualCarrier.accepted(peer, submit));
        }
        return ids;
    }

    private static List<String> idsIn(List<DeliverSm> receipts) {
        return receipts.stream()
                .map(receipt -> VirtualCarrier.receiptIn(receipt).messageId())
                .toList();
    }

    private static RawPeer serving(VirtualCarrier carrier, String range) {
        RawPeer peer = carrier.connect();
        var bind = Requests.bind(BindType.TRANSCEIVER, "tester", "secret");
        bind.setAddressRange(new Address((byte) 1, (byte) 1, range));
        assertThat(peer.ask(bind).getCommandStatus()).isZero();
        return peer;
    }
}
