package org.smppassay.cli;

import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.load.LoadPlan;

/** The load of those who name no scenario, or one without a section for it. */
final class DefaultLoad {
    static final ScenarioSource SOURCE = new ScenarioSource("the default load", "name: load\nload: {}\n");

    static final LoadPlan PLAN =
            ScenarioLoader.parse(SOURCE.text(), SOURCE.name()).load().orElseThrow();

    private DefaultLoad() {}
}
