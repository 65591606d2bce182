package org.smppassay.run;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.smppassay.carrier.Watch;
import org.smppassay.driver.Assignment;
import org.smppassay.driver.Tester;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;
import org.smppassay.observation.Supervisor;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.world.RunCalendar;

/**
 * What the evaluation adds to a run in virtual time: the same run with and without it, in turn, in processor time of the one
 * thread that does all of it. Not a test: docs/benchmarks.md has the command and figures.
 */
final class EvaluationCostBenchmark {
    private EvaluationCostBenchmark() {}

    /**
     * @param args messages in all (a multiple of 5), and rounds
     */
    public static void main(String[] args) throws Exception {
        long messages = Long.parseLong(args[0]);
        Scenario scenario = ScenarioLoader.load(
                        ScenarioSource.resolve("healthy"),
                        List.of(ValueOverride.parse("test.messages=" + messages / 5 + "/day")))
                .scenario();
        for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
            double without = seconds(() -> observe(scenario));
            double with = seconds(() -> new Evaluation(scenario).simulate());
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %d messages, %.2f s without evaluation, %.2f s with it, ratio %.3f%n",
                    round,
                    messages,
                    without,
                    with,
                    with / without);
        }
    }

    /** Something that may fail. */
    private interface Work {
        void carryOut() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.carryOut();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    }

    /** The run alone: its observations are made and forgotten. */
    private static void observe(Scenario scenario) throws Exception {
        var plan = Evaluation.planOf(scenario);
        RunCalendar calendar = RunCalendar.real(plan.start().toLocalDate());
        try (Venue venue = SimulatedVenue.open(scenario, plan.start(), calendar, Watch.none())) {
            Assignment assignment =
                    new Assignment(plan, calendar, scenario.numberPlan(), venue.notBeforeNanos(), Supervisor.NONE);
            Tester tester = new Tester(venue.world(), assignment, venue.targets(), new Forgetful());
            CompletableFuture<Void> done = tester.start().toCompletableFuture();
            venue.world().runUntil(done);
            venue.end();
        }
    }

    /** Keeps nothing. */
    private static final class Forgetful implements ObservationSink {
        @Override
        public void message(MessageObservation message) {
            // forgotten
        }

        @Override
        public void reply(ReplyObservation reply) {
            // forgotten
        }

        @Override
        public void receipt(ReceiptKind kind) {
            // forgotten
        }

        @Override
        public void end(RunFacts facts) {
            // forgotten
        }
    }
}
