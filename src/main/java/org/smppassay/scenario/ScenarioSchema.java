package org.smppassay.scenario;

import org.smppassay.scenario.binding.SchemaWriter;

/** The JSON schema (draft 2020-12) of scenario files, for editors. Checks that reach across keys are not in it. */
public final class ScenarioSchema {
    private ScenarioSchema() {}

    public static String json() {
        return SchemaWriter.write(Scenario.class, "Assay scenario");
    }
}
