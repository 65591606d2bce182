package org.smppassay.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.Watch;
import org.smppassay.driver.Assignment;
import org.smppassay.driver.BindFailedException;
import org.smppassay.driver.Tester;
import org.smppassay.evaluation.Evaluator;
import org.smppassay.evaluation.GroupObserver;
import org.smppassay.evaluation.RunIdentity;
import org.smppassay.evaluation.RunResult;
import org.smppassay.observation.ObservationSink;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.test.GroupSpec;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RunCalendar;

/**
 * One channel evaluation from scenario to result. Owned by the thread that carries it out, but for {@link #interrupt()}.
 */
public final class Evaluation {
    private final Scenario scenario;
    private final TestPlan plan;
    private volatile @Nullable Tester tester;
    private volatile boolean interrupted;

    /**
     * @throws NothingToRunException if the scenario has no test section
     */
    public Evaluation(Scenario scenario) {
        this.scenario = scenario;
        this.plan = planOf(scenario);
    }

    /**
     * The test to carry out.
     *
     * @throws NothingToRunException if the scenario has none
     */
    public static TestPlan planOf(Scenario scenario) {
        return scenario.test()
                .orElseThrow(() -> new NothingToRunException(
                        "the scenario " + scenario.name() + " has no test section to carry out"));
    }

    /**
     * Simulates the scenario in virtual time on the calling thread, and keeps nothing of it but the result.
     *
     * @throws NothingToRunException if the scenario has no carrier section
     */
    public RunResult simulate() throws InterruptedException, BindFailedException {
        RunCalendar calendar = RunCalendar.real(plan.start().toLocalDate());
        try (Venue venue = SimulatedVenue.open(scenario, plan.start(), calendar, Watch.none())) {
            return carryOut(venue, List.of(), Onlooker.NOBODY);
        }
    }

    /** What the tester is to do. */
    public TestPlan plan() {
        return plan;
    }

    /** True if somebody has ended the run early. */
    public boolean interrupted() {
        return interrupted;
    }

    /** Ends the run early: what was measured so far is judged. May be called on any thread. */
    public void interrupt() {
        interrupted = true;
        Tester running = tester;
        if (running == null) {
            return;
        }
        try {
            running.stop();
        } catch (RejectedExecutionException e) {
            // Its loop has ended, and the run with it.
        }
    }

    /**
     * Runs the test and judges it.
     *
     * @param venue where; the caller closes it
     * @param sinks take the observations besides the evaluator
     * @param onlooker is told when the run begins
     * @throws BindFailedException if nobody could be bound to
     */
    public RunResult carryOut(Venue venue, List<ObservationSink> sinks, Onlooker onlooker)
            throws InterruptedException, BindFailedException {
        return carryOut(venue, sinks, UnaryOperator.identity(), onlooker);
    }

    /**
     * Runs the test and judges it, on what is seen and what others say of it.
     *
     * @param hearing gets the evaluator and gives what observations go to in its place
     * @param sinks take the observations of the test alone
     */
    public RunResult carryOut(
            Venue venue, List<ObservationSink> sinks, UnaryOperator<ObservationSink> hearing, Onlooker onlooker)
            throws InterruptedException, BindFailedException {
        Evaluator evaluator =
                Evaluator.of(scenario.criteria(), plan, KnownOutages.of(scenario.criteria(), venue.calendar()));
        Assignment assignment = new Assignment(
                plan, venue.calendar(), scenario.numberPlan(), venue.notBeforeNanos(), evaluator.supervisor());
        GroupObserver groups =
                new GroupObserver(plan.groups().stream().map(GroupSpec::name).toList());
        ObservationSink judges = hearing.apply(ObservationSink.all(evaluator, groups));
        venue.panel().ifPresent(handsets -> handsets.tell(judges));
        observe(venue, assignment, both(judges, sinks), onlooker);
        return evaluator
                .conclude(new RunIdentity(
                        scenario.name(),
                        scenario.about(),
                        scenario.seed(),
                        venue.mode(),
                        venue.calendar().compressed()))
                .withGroups(groups.compared());
    }

    private static ObservationSink both(ObservationSink evaluator, List<ObservationSink> sinks) {
        return ObservationSink.all(
                Stream.concat(Stream.of(evaluator), sinks.stream()).toArray(ObservationSink[]::new));
    }

    private void observe(Venue venue, Assignment assignment, ObservationSink sink, Onlooker onlooker)
            throws InterruptedException, BindFailedException {
        Tester running = new Tester(venue.world(), assignment, venue.targets(), sink);
        tester = running;
        CompletableFuture<Void> done = running.start().toCompletableFuture();
        if (interrupted) {
            running.stop();
        }
        Runnable lookAway = onlooker.watch(venue, running);
        venue.world().runUntil(done);
        venue.end();
        lookAway.run();
        try {
            done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BindFailedException nobody) {
                throw nobody;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
