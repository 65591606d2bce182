package org.smppassay.offending.statistics;

import org.slf4j.Logger;

public record UsesALibrary(Logger log) {}
