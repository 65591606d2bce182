package org.smppassay.report.load;

import org.smppassay.scenario.load.PhaseSpec;
import org.smppassay.wording.Language;

/** Phases as readers call them. */
public final class PhaseNames {
    private PhaseNames() {}

    /** The name that a phase was given; the warm-up, which nobody named, in the reader's language. */
    public static String shown(String name, Language language) {
        return name.equals(PhaseSpec.WARM_UP) ? language.say("loadreport.warm-up") : name;
    }
}
