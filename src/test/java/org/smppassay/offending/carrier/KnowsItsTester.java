package org.smppassay.offending.carrier;

import org.smppassay.offending.driver.PeeksAtTheCarrier;

public record KnowsItsTester(PeeksAtTheCarrier tester) {}
