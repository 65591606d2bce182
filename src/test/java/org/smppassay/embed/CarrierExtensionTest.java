package org.smppassay.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.smppassay.embed.junit.CarrierExtension;
import org.smppassay.metrics.CarrierCount;

/** The extension in a static field serves all tests of a class, in an instance field each test anew. */
@Timeout(20)
@TestMethodOrder(MethodOrderer.MethodName.class)
class CarrierExtensionTest {
    @RegisterExtension
    static final CarrierExtension SHARED = CarrierExtension.serving("healthy");

    @RegisterExtension
    final CarrierExtension own =
            CarrierExtension.serving(SimulatedCarrier.of("healthy").set("carrier.accounts[0].password", "own"));

    @Test
    void first() throws IOException {
        assertThat(SmallClient.bindAndSubmit(SHARED.carrier().port(), 2)).isEqualTo(2);
        assertThat(SmallClient.bind(own.carrier().port())).isEqualTo(0x0E);
        assertThat(SHARED.carrier().counters().of(CarrierCount.ACCEPTED)).isEqualTo(2);
    }

    @Test
    void second() throws IOException {
        assertThat(SmallClient.bindAndSubmit(SHARED.carrier().port(), 1)).isEqualTo(1);
        assertThat(SHARED.carrier().counters().of(CarrierCount.ACCEPTED)).isEqualTo(3);
        assertThat(own.carrier().openSessions()).isZero();
    }
}
