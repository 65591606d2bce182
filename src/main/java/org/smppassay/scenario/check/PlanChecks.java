package org.smppassay.scenario.check;

import java.time.Duration;
import java.util.Set;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.test.FrequencyCap;
import org.smppassay.scenario.test.ResendPlan;
import org.smppassay.scenario.test.StopRule;
import org.smppassay.scenario.yaml.Problems;

/** Checks of how the plan of a test goes on: what it needs, and what does not go together. */
final class PlanChecks extends Findings {
    private static final String GATE = "test.gate";
    private static final String FAILOVER = "test.failover";
    private static final String STOP = "test.stop";
    private static final String PER_NETWORK = "criteria.delivery_rate.per_network";
    private static final String RESEND = "test.resend";

    PlanChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        boolean early = value(STOP, StopRule.class).orElse(StopRule.AT_END) == StopRule.EARLY;
        if (has(GATE)) {
            deliveryIsJudged(GATE, "the first step is judged by it");
        }
        if (early) {
            deliveryIsJudged(STOP, "it decides when the test ends");
        }
        if (early && value(PER_NETWORK, Boolean.class).orElse(false)) {
            report(
                    STOP,
                    "a test that stops early is judged by number ranges, not by serving networks: drop 'per_network'");
        }
        if (early && has(GATE)) {
            report(
                    STOP,
                    "a test that stops early is decided at any time, and has no first step that decides: drop 'gate'");
        }
        if (has(FAILOVER) && has("carrier") && !has("backup")) {
            report(FAILOVER, "there is no second channel: give 'backup', what is simulated behind it");
        }
        if (has("backup") && !has(FAILOVER) && !names("test").isEmpty()) {
            report("backup", "nothing ever goes over the second channel: give 'test.failover'");
        }
        value(RESEND, ResendPlan.class).ifPresent(this::numbersAreKnown);
    }

    /** Without any criterion the industry's stand in, and they have the delivery rate. */
    private void deliveryIsJudged(String path, String why) {
        Set<String> criteria = names("criteria");
        if (!criteria.isEmpty() && !criteria.contains("delivery_rate")) {
            report(path, why + ": give 'criteria.delivery_rate'");
        }
    }

    private void numbersAreKnown(ResendPlan resend) {
        if (has("test.recipients.numbers")
                || value("test.recipients.repeats", Boolean.class).orElse(false)) {
            report(
                    RESEND,
                    "who did not respond is known of numbers that get one message each: drop 'repeats' and 'numbers'");
        }
        FrequencyCap cap =
                value("test.recipients.cap", FrequencyCap.class).orElse(new FrequencyCap(2, Duration.ofDays(30)));
        if (1 + resend.times() > cap.most()
                && resend.after().multipliedBy(resend.times()).compareTo(cap.per()) < 0) {
            report(
                    RESEND + ".times",
                    "a number may get " + cap.most() + " messages ('test.recipients.cap'), and would get "
                            + (1 + resend.times()));
        }
    }
}
