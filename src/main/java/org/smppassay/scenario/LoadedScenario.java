package org.smppassay.scenario;

/**
 * A scenario and how it would be written.
 *
 * @param scenario after overrides
 * @param yaml the file after overrides, without comments, passwords replaced; apart from those it loads again as the
 *     same scenario
 */
public record LoadedScenario(Scenario scenario, String yaml) {}
