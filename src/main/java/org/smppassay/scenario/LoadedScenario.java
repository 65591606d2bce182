package org.smppassay.scenario;

/**
 * A scenario and how it would be written.
 *
 * @param scenario after overrides
 * @param asRun the same to be written down; apart from passwords it loads again as the same scenario
 */
public record LoadedScenario(Scenario scenario, AsRun asRun) {}
