package org.smppassay.load;

import java.util.List;
import org.smppassay.performance.Phase;
import org.smppassay.scenario.load.PhaseSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** Phases as a scenario would write them. */
final class Phases {
    private Phases() {}

    static RandomStream random() {
        return new RandomStreams(1).stream("a test");
    }

    /** The first phase of a list in YAML. */
    static PhaseSpec spec(String phase) {
        List<PhaseSpec> phases = VirtualLoad.plan("{ phases: [" + phase + "] }").phases();
        return phases.get(0);
    }

    static PhaseRun closed() {
        return run("{ closed: true, count: 1000000 }");
    }

    /** One that began at 0. */
    static PhaseRun run(String phase) {
        PhaseSpec spec = spec(phase);
        return new PhaseRun(new Phase("a phase", spec, true), 0, random(), PhaseRun.NEVER);
    }
}
