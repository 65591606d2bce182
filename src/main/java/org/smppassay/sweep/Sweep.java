package org.smppassay.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.smppassay.evaluation.RunResult;
import org.smppassay.run.Evaluation;
import org.smppassay.run.SimulatedVenue;
import org.smppassay.scenario.Scenario;
import org.smppassay.world.VirtualWorld;
import org.smppassay.world.WallClock;

/**
 * Simulates a scenario with many seeds. Each run has a world and a thread of its own and shares nothing with the others, so what
 * comes out does not depend on the number of jobs. Carried out once, by one thread; {@link #interrupt()} may be called by any.
 */
public final class Sweep {
    private final Scenario scenario;
    private final String replay;
    private final Seeds seeds;
    private final int jobs;
    private final SweepTally tally = new SweepTally();
    private final AtomicLong nextPlace = new AtomicLong();
    private final Set<Evaluation> running = ConcurrentHashMap.newKeySet();
    private volatile boolean interrupted;
    private volatile @Nullable Error broken;

    /**
     * @param replay the command that runs the scenario once, to which the seed is to be added
     * @param jobs how many runs at a time, at least 1
     * @throws org.smppassay.run.NothingToRunException if the scenario has no test or no carrier section
     */
    public Sweep(Scenario scenario, String replay, Seeds seeds, int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("it takes at least one job, not " + jobs);
        }
        SimulatedVenue.carrierOf(scenario);
        Evaluation.planOf(scenario);
        this.scenario = scenario;
        this.replay = replay;
        this.seeds = seeds;
        this.jobs = (int) Math.min(jobs, seeds.count());
    }

    /** The scenario's name. */
    public String name() {
        return scenario.name();
    }

    public Seeds seeds() {
        return seeds;
    }

    /** Ends the sweep early: runs that have ended count, those under way don't. */
    public void interrupt() {
        interrupted = true;
        running.forEach(Evaluation::interrupt);
    }

    /**
     * Runs all seeds.
     *
     * @param ended is told after each run how many have ended, on the thread that ran it
     */
    public SweepResult carryOut(LongConsumer ended) throws InterruptedException {
        WallClock clock = WallClock.start();
        List<Thread> threads = new ArrayList<>();
        for (int job = 1; job <= jobs; job++) {
            Thread thread = VirtualWorld.thread("sweep-" + job, () -> work(ended));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        Error error = broken;
        if (error != null) {
            throw error;
        }
        return tally.result(scenario, replay, seeds, clock.elapsed(), jobs);
    }

    private void work(LongConsumer ended) {
        try {
            runAll(ended);
        } catch (Error e) {
            broken = e;
            interrupt();
        }
    }

    private void runAll(LongConsumer ended) {
        for (long place = nextPlace.getAndIncrement();
                place < seeds.count() && !interrupted;
                place = nextPlace.getAndIncrement()) {
            run(seeds.first() + place);
            ended.accept(tally.ended());
        }
    }

    private void run(long seed) {
        WallClock clock = WallClock.start();
        Evaluation evaluation = new Evaluation(scenario.withSeed(seed));
        running.add(evaluation);
        try {
            if (interrupted) {
                return;
            }
            RunResult result = evaluation.simulate();
            if (!evaluation.interrupted()) {
                tally.judged(seed, result, clock.elapsed());
            }
        } catch (InterruptedException e) {
            interrupted = true;
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            tally.failed(seed, e, clock.elapsed());
        } finally {
            running.remove(evaluation);
        }
    }
}
