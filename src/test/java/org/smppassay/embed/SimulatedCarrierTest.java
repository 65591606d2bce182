package org.smppassay.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.smpp.SmppConstants;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.PduCounters;
import org.smppassay.scenario.ScenarioException;

/** A carrier within another program, as that program sees it. */
@Timeout(20)
class SimulatedCarrierTest {
    private static final String QUICK =
            """
            name: quick
            carrier:
              accounts: [{ system_id: tester, password: secret }]
              operators: { china-mobile: { latency: { median: 1ms, sigma: 0 } } }
            """;

    @Test
    void aScenarioOfTheLibraryServesOnAFreePort() throws IOException {
        try (SimulatedCarrier carrier = SimulatedCarrier.start("healthy")) {
            assertThat(carrier.port()).isPositive();
            assertThat(carrier.address().getAddress().isLoopbackAddress()).isTrue();
            assertThat(SmallClient.bindAndSubmit(carrier.port(), 1)).isEqualTo(1);
            assertThat(carrier.counters().of(CarrierCount.ACCEPTED)).isEqualTo(1);
        }
    }

    @Test
    void aFileServesToo() throws IOException {
        try (SimulatedCarrier carrier = SimulatedCarrier.start(Path.of("scenarios", "healthy.yaml"))) {
            assertThat(SmallClient.bindAndSubmit(carrier.port(), 3)).isEqualTo(3);
        }
    }

    @Test
    void pdusAreCountedByDirectionAndCommand() throws IOException {
        try (SimulatedCarrier carrier = SimulatedCarrier.ofYaml(QUICK).start()) {
            SmallClient.bindAndSubmit(carrier.port(), 3);
            assertThat(carrier.pdus().counts())
                    .contains(new PduCounters.Count(
                            new PduCounters.Kind(PduCounters.Direction.RECEIVED, SmppConstants.CMD_ID_SUBMIT_SM, 0), 3))
                    .contains(new PduCounters.Count(
                            new PduCounters.Kind(PduCounters.Direction.SENT, SmppConstants.CMD_ID_SUBMIT_SM_RESP, 0),
                            3));
        }
    }

    @Test
    void theTruthIsToldOnceMessagesHaveComeToTheirEnd() throws Exception {
        try (SimulatedCarrier carrier = SimulatedCarrier.ofYaml(QUICK)
                .seed(7)
                .dayLength(Duration.ofSeconds(10))
                .start()) {
            SmallClient.bindAndSubmit(carrier.port(), 5);
            while (carrier.truth().size() < 5) {
                Thread.sleep(5);
            }
            assertThat(carrier.truth())
                    .allSatisfy(fate -> assertThat(fate.state()).isEqualTo("DELIVRD"));
        }
    }

    @Test
    void severalServeInOneProcess() throws IOException {
        try (SimulatedCarrier first = SimulatedCarrier.start("healthy");
                SimulatedCarrier second = SimulatedCarrier.ofYaml(QUICK)
                        .set("carrier.accounts[0].password", "geheim")
                        .start()) {
            assertThat(first.port()).isNotEqualTo(second.port());
            assertThat(SmallClient.bindAndSubmit(first.port(), 2)).isEqualTo(2);
            assertThat(SmallClient.bind(second.port())).isEqualTo(0x0E);
            assertThat(second.counters().of(CarrierCount.ACCEPTED)).isZero();
        }
    }

    @Test
    void aTakenPortIsSaid() throws IOException {
        try (SimulatedCarrier carrier = SimulatedCarrier.start("healthy")) {
            CarrierBuilder another = SimulatedCarrier.of("healthy").port(carrier.port());
            assertThatThrownBy(another::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("can't listen on")
                    .hasMessageContaining(Integer.toString(carrier.port()));
        }
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> SimulatedCarrier.start("helthy"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("healthy");
        assertThatThrownBy(() -> SimulatedCarrier.ofYaml(QUICK)
                        .set("carrier.receipts.lost", "much")
                        .start())
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("carrier.receipts.lost");
        assertThatThrownBy(() -> SimulatedCarrier.ofYaml("name: empty").start())
                .hasMessageContaining("no carrier section");
    }

    @Test
    void afterCloseNobodyListens() throws IOException {
        SimulatedCarrier carrier = SimulatedCarrier.start("healthy");
        InetSocketAddress address = carrier.address();
        carrier.close();
        assertThatThrownBy(() -> SmallClient.bind(address.getPort())).isInstanceOf(IOException.class);
    }

    @Test
    void closingItAgainDoesNothing() throws IOException {
        SimulatedCarrier carrier = SimulatedCarrier.start("healthy");
        carrier.close();
        assertThatCode(carrier::close).doesNotThrowAnyException();
    }
}
