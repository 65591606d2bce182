package org.smppassay.run;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.world.VirtualWorld;

/**
 * What a message costs in evaluations of several sizes, one after the other in one JVM, in processor time of the one thread that
 * does all of it. Not a test: docs/benchmarks.md has the command and figures.
 */
final class EvaluationSizesBenchmark {
    private EvaluationSizesBenchmark() {}

    /**
     * @param args messages in all of each evaluation, multiples of 5
     */
    public static void main(String[] args) throws InterruptedException {
        Thread thread = VirtualWorld.thread("evaluations", () -> {
            for (String messages : args) {
                evaluate(Long.parseLong(messages));
            }
        });
        thread.start();
        thread.join();
    }

    private static void evaluate(long messages) {
        try {
            Scenario scenario = ScenarioLoader.load(
                            ScenarioSource.resolve("healthy"),
                            List.of(ValueOverride.parse("test.messages=" + messages / 5 + "/day")))
                    .scenario();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            new Evaluation(scenario).simulate();
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            System.out.printf(Locale.ROOT, "%d messages: %.2f us each%n", messages, spent / 1e3 / messages);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
