package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.BindFailedException;
import org.smppassay.driver.Target;
import org.smppassay.load.LoadRun;
import org.smppassay.load.PlannedCourse;
import org.smppassay.performance.CapacityCourse;
import org.smppassay.performance.Course;
import org.smppassay.performance.EarlyEnd;
import org.smppassay.performance.Figures;
import org.smppassay.performance.Interval;
import org.smppassay.performance.LoadJudge;
import org.smppassay.performance.LoadListener;
import org.smppassay.performance.LoadLog;
import org.smppassay.performance.LoadRecord;
import org.smppassay.performance.LoadResult;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.Threshold;
import org.smppassay.world.LiveWorld;

/** One load from plan to result, without files and console. {@link #interrupt} may be called on any thread. */
final class LoadExecution {
    private final Scenario scenario;
    private final LoadPlan plan;
    private final Optional<CapacityCourse> search;
    private final Optional<EarlyEnd> early;
    private final LoadLog log = new LoadLog();
    private final List<LoadListener> listeners = new ArrayList<>(List.of(log));
    private volatile @Nullable LoadRun running;
    private volatile boolean interrupted;
    private volatile @Nullable Threshold broken;

    /**
     * @param scenario which has a load section
     * @param findCapacity whether the highest rate that holds the thresholds is searched for, in place of the phases
     * @param mayEndEarly whether to end once a threshold can no longer hold
     * @param onlookers are told what is seen
     */
    LoadExecution(Scenario scenario, boolean findCapacity, boolean mayEndEarly, List<LoadListener> onlookers) {
        this.scenario = scenario;
        this.plan = scenario.load().orElseThrow();
        this.search = findCapacity ? Optional.of(new CapacityCourse(plan)) : Optional.empty();
        this.early = mayEndEarly && !findCapacity ? Optional.of(new EarlyEnd(plan)) : Optional.empty();
        search.ifPresent(listeners::add);
        listeners.addAll(onlookers);
    }

    boolean interrupted() {
        return interrupted;
    }

    /** Ends the load: what was measured so far is judged. */
    void interrupt() {
        interrupted = true;
        stop();
    }

    private void stop() {
        LoadRun run = running;
        if (run == null) {
            return;
        }
        try {
            run.stop();
        } catch (RejectedExecutionException e) {
            // Its loop has ended, and the load with it.
        }
    }

    /**
     * Loads a target and judges what was seen.
     *
     * @throws BindFailedException if nobody could be bound to
     */
    LoadResult carryOut(Target target) throws BindFailedException {
        Course course = search.isPresent() ? search.get() : new PlannedCourse(plan);
        try (LiveWorld world = new LiveWorld(scenario.seed(), 1)) {
            LoadRun run = new LoadRun(world, target, plan, course, new Listeners());
            running = run;
            CompletableFuture<Interval> done = run.start().toCompletableFuture();
            if (interrupted) {
                run.stop();
            }
            Figures total = Figures.of(await(done));
            LoadRecord record = new LoadRecord(
                    total,
                    log.phases(),
                    log.seconds(),
                    search.map(CapacityCourse::capacity),
                    Optional.ofNullable(broken),
                    interrupted);
            return LoadJudge.conclude(scenario.name(), scenario.seed(), plan, record);
        }
    }

    private static Interval await(CompletableFuture<Interval> done) throws BindFailedException {
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof BindFailedException nobody) {
                throw nobody;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** All who are told, and the end once a threshold is lost. On the load's loop. */
    private final class Listeners implements LoadListener {
        @Override
        public void second(Interval second) {
            listeners.forEach(listener -> listener.second(second));
            if (broken == null) {
                early.flatMap(end -> end.after(second)).ifPresent(threshold -> {
                    broken = threshold;
                    stop();
                });
            }
        }

        @Override
        public void phase(Interval phase) {
            listeners.forEach(listener -> listener.phase(phase));
        }
    }
}
