package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReceiptKind;

class SimulatedChannelTest {
    @Test
    void aPerfectChannelDeliversEveryMessageAndTheBooksBalance() throws Exception {
        SimulatedChannel.Log log = new SimulatedChannel().sending(1000, 5).run();
        assertThat(log.messages).hasSize(5000);
        assertThat(log.count(Outcome.DELIVERED)).isEqualTo(5000);
        assertThat(log.receipts(ReceiptKind.FINAL)).isEqualTo(5000);
        assertThat(log.facts.planned()).isEqualTo(5000);
        assertThat(log.facts.skipped()).isZero();
    }
}
