package org.smppassay.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.GenericNack;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Loads on servers that do what hardly any does. */
class OddServersTest {
    @Test
    void receiptsAreNotWaitedForWhenNobodyIsBoundToReceiveThem() throws InterruptedException {
        ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
            self.accept(session, pdu, "id" + number);
            if (number == 200) {
                self.goAway();
            }
        });
        VirtualLoad load =
                VirtualLoad.on(server::listen, "{ warm_up: 0s, receipt_wait: 1h, phases: [{ rate: 100/s, for: 3s }] }");
        assertThat(load.balances().total().gauges().awaitingReceipt()).isBetween(190L, 200L);
        assertThat(load.seconds).hasSizeLessThan(20);
    }

    @Test
    void aSingleSubmissionHasTheRateAtWhichItWasDue() throws InterruptedException {
        ScriptedServer server =
                new ScriptedServer((self, session, pdu, number) -> self.accept(session, pdu, "id" + number));
        for (int count : new int[] {1, 2, 500}) {
            VirtualLoad load = VirtualLoad.on(
                    server::listen,
                    "{ warm_up: 0s, receipt_wait: 0s, phases: [{ rate: 10/s, count: " + count + " }] }");
            assertThat(load.total().lengthNanos()).isEqualTo(count * 100_000_000L);
            assertThat(load.phase("1").lengthNanos()).isEqualTo(count * 100_000_000L);
        }
    }

    @Test
    void aGenericNackAcceptsNothing() throws InterruptedException {
        ScriptedServer server = new ScriptedServer((self, session, pdu, number) -> {
            GenericNack nack = new GenericNack();
            nack.setSequenceNumber(pdu.getSequenceNumber());
            self.unanswered--;
            session.respond(nack);
        });
        VirtualLoad load = VirtualLoad.on(
                server::listen, "{ warm_up: 0s, receipt_wait: 0s, phases: [{ rate: 100/s, count: 20 }] }");
        assertThat(load.balances().counts().refused()).isEqualTo(20);
        assertThat(load.counts().statuses()).isEqualTo(Map.of(SmppConstants.STATUS_SYSERR, 20L));
    }

    @Test
    void whatComesWhileOthersBindIsCounted() throws InterruptedException {
        ScriptedServer server =
                new ScriptedServer((self, session, pdu, number) -> self.accept(session, pdu, "id" + number));
        server.greets();
        VirtualLoad load = VirtualLoad.on(
                server::listen,
                "{ warm_up: 0s, receipt_wait: 0s, binds: { transceiver: 4 }, messages: [{ receipt: false }],"
                        + " phases: [{ rate: 100/s, count: 20 }] }");
        assertThat(load.balances().counts().mobileOriginated()).isEqualTo(4);
    }
}
