package org.smppassay.offending.driver;

import org.smppassay.offending.carrier.KnowsItsTester;

public record PeeksAtTheCarrier(KnowsItsTester carrier) {}
