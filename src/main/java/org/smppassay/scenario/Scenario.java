package org.smppassay.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.test.TestPlan;

/**
 * A scenario file.
 *
 * @param name what runs are called
 * @param about what it teaches, in a sentence or two
 * @param seed from which every random stream is derived
 * @param carrier what is simulated
 * @param backup what is simulated behind the second channel; empty if there is none
 * @param test what the tester does
 * @param load what a performance check does
 * @param criteria what is judged; never empty: the industry's stand in for none
 * @param expect what has to come out
 */
public record Scenario(
        @Key(
                        about = "What runs are called.",
                        pattern = "[^\\s/\\\\:.]([^\\p{Cntrl}/\\\\:]{0,98}[^\\s/\\\\:])?",
                        expected = "a name of up to 100 characters without '/', '\\' and ':'")
                String name,
        @Key(about = "What it teaches, in a sentence or two.", or = "''") String about,
        @Key(about = "From which every random stream is derived.", or = "1") long seed,
        @Key(about = "What is simulated. Needed to serve or simulate a carrier.") Optional<CarrierSpec> carrier,
        @Key(about = "What is simulated behind the second channel, which takes over as `test.failover` says.")
                Optional<CarrierSpec> backup,
        @Key(about = "What the tester does. Needed to evaluate.") Optional<TestPlan> test,
        @Key(about = "What a performance check (`assay load`) does. Its defaults if absent.") Optional<LoadPlan> load,
        @Key(
                        about =
                                "What is judged: only the criteria written. The industry's defaults if absent or empty.",
                        or = "{}")
                Criteria criteria,
        @Key(about = "What has to come out; checked only on demand.") Optional<Expectation> expect) {

    public Scenario {
        criteria = criteria.isEmpty() ? Criteria.industryDefaults() : criteria;
    }

    /** The same scenario with another seed. */
    public Scenario withSeed(long other) {
        return new Scenario(name, about, other, carrier, backup, test, load, criteria, expect);
    }

    /**
     * The number ranges that both ends go by: those of the carrier's operators, without a carrier those of the test.
     * A numbering plan is public knowledge, so the tester may use it although it never reads the carrier section.
     */
    public NumberPlan numberPlan() {
        return carrier.map(CarrierSpec::numberPlan).orElseGet(this::testsOwnPlan);
    }

    private NumberPlan testsOwnPlan() {
        Map<String, List<String>> known =
                CarrierSpec.knownRanges(test.flatMap(plan -> plan.recipients().numbersFile()));
        return NumberPlan.of(known, known);
    }
}
