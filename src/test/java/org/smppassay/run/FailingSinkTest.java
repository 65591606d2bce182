package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.MessageObservation;

/** What can't be written down must neither hang a run nor pass for the carrier's fault. */
class FailingSinkTest {
    private static final class FullDisk extends SimulatedChannel.Log {
        @Override
        public void message(MessageObservation message) {
            throw new UncheckedIOException(new IOException("no space left on device"));
        }
    }

    @Test
    void aSinkThatFailsAtAReceiptEndsTheRunWithItsFailure() {
        assertThatThrownBy(() -> new SimulatedChannel().sending(20, 1).runInto(new FullDisk()))
                .hasRootCauseMessage("no space left on device");
    }

    @Test
    void soDoesOneThatFailsAtADeadline() {
        assertThatThrownBy(() ->
                        new SimulatedChannel().sending(20, 1).losingReceipts(1).runInto(new FullDisk()))
                .hasRootCauseMessage("no space left on device");
    }
}
