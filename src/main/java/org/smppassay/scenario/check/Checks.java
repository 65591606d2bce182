package org.smppassay.scenario.check;

import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.yaml.Problems;

/** All checks of a scenario. Each looks at what could be read and passes over what could not. */
public final class Checks {
    private Checks() {}

    public static void check(BoundValues values, Problems problems) {
        new CarrierChecks(values, problems).run();
        new MessagingChecks(values, problems).run();
        new TlsChecks(values, problems).run();
        new FaultChecks(values, problems).run();
        new AdmissionChecks(values, problems).run();
        new DelayChecks(values, problems).run();
        new NetworkChecks(values, problems).run();
        new TestChecks(values, problems).run();
        new PlanChecks(values, problems).run();
        new RecipientChecks(values, problems).run();
        new OptOutChecks(values, problems).run();
        new TextChecks(values, problems).run();
        new LintChecks(values, problems).run();
        new CriteriaChecks(values, problems).run();
        new CrossChecks(values, problems).run();
    }
}
