package org.smppassay.offending.driver;

import org.smppassay.offending.scenario.carrier.Section;

public record ReadsTheCarriersSection(Section answers) {}
