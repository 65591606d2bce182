package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cloudhopper.smpp.pdu.DeliverSm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.carrier.network.Subscribers;
import org.smppassay.peer.RawPeer;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.ReceivedReceipt;
import org.smppassay.session.BindType;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/** The codes that failures carry, and what they mean. */
class FailureCodesTest {
    private static final String UNICOM = "8613000000001";

    @ParameterizedTest
    @CsvSource({
        "MK:0001, UNDELIV",
        "MK:0010, EXPIRED",
        "MK:0115, REJECTD",
        "MA:0022, REJECTD",
        "ZZ:9999, UNDELIV",
    })
    void receiptsTellTheStateThatACodeMeans(String code, String state) {
        CarrierDescription failing =
                CarrierDescription.ordinary().delivering(0).set("failures", "{ '" + code + "': 100% }");

        assertThat(receiptFor(Requests.SUBSCRIBER, failing)).isEqualTo("UNDELIV " + code);
        assertThat(receiptFor(Requests.SUBSCRIBER, failing.set("failure_codes", "built-in")))
                .isEqualTo(state + " " + code);
    }

    @Test
    void meaningsMayComeFromAFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("codes.csv");
        Files.writeString(
                file,
                """
                code,class,state,network_type,network_error,when,meaning
                MK:0001,permanent,DELETED,,,,thrown away
                QQ:1,permanent,UNKNOWN,3,1,dead,nobody there, they say
                """);
        CarrierDescription failing = CarrierDescription.ordinary()
                .delivering(0)
                .set("failures", "{ 'MK:0001': 100% }")
                .set("failure_codes", "'" + file + "'")
                .set("subscribers.numbers", "{ '" + UNICOM + "': dead }");

        assertThat(receiptFor(Requests.SUBSCRIBER, failing)).isEqualTo("DELETED MK:0001");
        assertThat(receiptFor(UNICOM, failing)).isEqualTo("UNKNOWN QQ:1");
    }

    @Test
    void anOperatorMayFailInItsOwnWay() {
        CarrierDescription failing = CarrierDescription.ordinary()
                .delivering(0)
                .set("failures", "{ 'MK:0001': 100% }")
                .set("operators.china-unicom.failures", "{ 'UN:0007': 100% }");

        assertThat(receiptFor(Requests.SUBSCRIBER, failing)).isEqualTo("UNDELIV MK:0001");
        assertThat(receiptFor(UNICOM, failing)).isEqualTo("UNDELIV UN:0007");
    }

    @ParameterizedTest
    @CsvSource({"dead, UNDELIV MK:0001 MI:0210", "absent, EXPIRED MI:0024", "full, EXPIRED MI:0208"})
    void subscribersWhoCannotBeReachedHaveCodesOfTheirOwn(String state, String receipt) {
        String told = receiptFor(
                UNICOM,
                CarrierDescription.ordinary()
                        .set("retries.after", "[]")
                        .set("subscribers.numbers", "{ '" + UNICOM + "': " + state + " }"));

        assertThat(receipt.split(" ", -1)).contains(told.split(" ", -1));
    }

    @Test
    void whereNothingGetsThroughTheNetworkSpeaksForItself() {
        String outage = "label: outage, from: day 1 00:00, for: 1h";

        assertThat(receiptFor(UNICOM, CarrierDescription.ordinary().suffering("{ " + outage + ", delivered: 0% }")))
                .isEqualTo("UNDELIV IB:0070");
        assertThat(receiptFor(
                        UNICOM,
                        CarrierDescription.ordinary().suffering("{ " + outage + ", delivered: 0%, error: 'NW:0038' }")))
                .isEqualTo("UNDELIV NW:0038");
        assertThat(receiptFor(
                        UNICOM,
                        CarrierDescription.ordinary()
                                .set("failures", "{ 'MK:0001': 100% }")
                                .suffering("{ " + outage + ", delivered: 0.000000001% }")))
                .as("one that would have arrived but for the outage")
                .isEqualTo("UNDELIV IB:0070");
        assertThat(receiptFor(
                        UNICOM,
                        CarrierDescription.ordinary()
                                .delivering(0)
                                .set("failures", "{ 'MK:0001': 100% }")
                                .suffering("{ " + outage + ", delivered: 0.000000001% }")))
                .as("one that would have failed anyway")
                .isEqualTo("UNDELIV MK:0001");
    }

    @Test
    void temporaryCodesMayBeTriedAgainWithNewLuck() {
        Subscribers subscribers = subscribers(CarrierDescription.ordinary()
                .delivering(0.5)
                .set("failures", "{ 'MK:0001': 50%, 'MI:0024': 50% }")
                .set("failure_codes", "built-in"));
        int count = 40_000;
        int[] missed = IntStream.range(0, count)
                .filter(i -> attempt(subscribers, i, 1).result() == Attempt.Result.TEMPORARY_FAILURE)
                .toArray();
        long later = IntStream.of(missed)
                .filter(i -> attempt(subscribers, i, 2).delivered())
                .count();

        assertThat(IntStream.of(missed))
                .allMatch(i -> attempt(subscribers, i, 1).error().equals("MI:0024"));
        assertThat(missed.length / (double) count).isCloseTo(0.25, within(4 * Math.sqrt(0.25 * 0.75 / count)));
        assertThat(later / (double) missed.length).isCloseTo(0.5, within(4 * Math.sqrt(0.25 / missed.length)));
    }

    private static Attempt attempt(Subscribers subscribers, int message, int attempt) {
        return Objects.requireNonNull(subscribers.attempt(VirtualCarrier.subscriber(message), message, attempt, 0));
    }

    private static Subscribers subscribers(CarrierDescription carrier) {
        return new Subscribers(
                carrier.spec(), RunCalendar.real(VirtualCarrier.START.toLocalDate()), new RandomStreams(3));
    }

    /** State and error of the receipt for a message to a number. */
    private static String receiptFor(String number, CarrierDescription description) {
        try (VirtualCarrier carrier = new VirtualCarrier(description)) {
            RawPeer peer = carrier.bound(BindType.TRANSCEIVER).answeringAll(0);
            peer.send(Requests.submit(number, Requests.RECEIPT));
            carrier.pass(Duration.ofMinutes(1));
            List<DeliverSm> receipts = peer.takeAll(DeliverSm.class);
            assertThat(receipts).hasSize(1);
            ReceivedReceipt receipt = VirtualCarrier.receiptIn(receipts.get(0));
            return receipt.state().text() + " " + receipt.error();
        }
    }
}
