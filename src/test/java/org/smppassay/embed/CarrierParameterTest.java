package org.smppassay.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.smppassay.embed.junit.CarrierExtension;

/** A test may take the carrier as a parameter. */
@Timeout(20)
class CarrierParameterTest {
    @RegisterExtension
    final CarrierExtension extension = CarrierExtension.serving("healthy");

    @Test
    void theParameterIsTheCarrierThatServes(SimulatedCarrier carrier) throws IOException {
        assertThat(carrier).isSameAs(extension.carrier());
        assertThat(SmallClient.bindAndSubmit(carrier.port(), 1)).isEqualTo(1);
    }
}
