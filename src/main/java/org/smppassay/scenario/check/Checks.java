package org.smppassay.scenario.check;

import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.yaml.Place;
import org.smppassay.scenario.yaml.Problems;

/** All checks of a scenario. Each looks at what could be read and passes over what could not. */
public final class Checks {
    private Checks() {}

    private static final String CARRIER = "carrier";
    private static final String BACKUP = "backup";

    public static void check(BoundValues values, Problems problems) {
        all(values, problems);
        new PlanChecks(values, problems).run();
        new LoadChecks(values, problems).run();
        if (!values.names(BACKUP).isEmpty()) {
            Problems ofBackup = new Problems();
            all(values.with(BACKUP, CARRIER), ofBackup);
            ofBackup.sorted()
                    .forEach(problem -> problems.add(
                            new Place(problem.file(), problem.line(), problem.column()),
                            atHome(problem.path()),
                            problem.message()));
        }
    }

    private static String atHome(String path) {
        return path.startsWith(CARRIER) ? BACKUP + path.substring(CARRIER.length()) : path;
    }

    private static void all(BoundValues values, Problems problems) {
        new CarrierChecks(values, problems).run();
        new MessagingChecks(values, problems).run();
        new TlsChecks(values, problems).run();
        new FaultChecks(values, problems).run();
        new AdmissionChecks(values, problems).run();
        new DelayChecks(values, problems).run();
        new NetworkChecks(values, problems).run();
        new TestChecks(values, problems).run();
        new RecipientChecks(values, problems).run();
        new OptOutChecks(values, problems).run();
        new TextChecks(values, problems).run();
        new LintChecks(values, problems).run();
        new CriteriaChecks(values, problems).run();
        new CrossChecks(values, problems).run();
    }
}
