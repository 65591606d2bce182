package org.smppassay.performance;

import org.smppassay.scenario.load.PhaseSpec;

/**
 * A phase to be carried out.
 *
 * @param name what reports call it
 * @param spec how it sends
 * @param judged false for a warm-up, whose figures are told apart
 */
public record Phase(String name, PhaseSpec spec, boolean judged) {}
