package org.smppassay.scenario.check;

import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.people.PeopleFile;
import org.smppassay.scenario.yaml.Problems;

/** Checks of {@code test.opt_outs}. */
final class OptOutChecks extends Findings {
    private static final String FILE = "test.opt_outs.file";

    OptOutChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        value(FILE, PeopleFile.class).ifPresent(file -> soundPeople(FILE, file));
        if (has(FILE) && !value("test.opt_outs.honour", Boolean.class).orElse(true)) {
            report(FILE, "with 'honour: false' nobody looks at it: leave it out");
        }
    }
}
