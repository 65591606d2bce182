package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.BindFailedException;
import org.smppassay.driver.Target;
import org.smppassay.performance.LoadListener;
import org.smppassay.performance.LoadResult;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.world.WallClock;

/** The loads of one command, one after another. {@link #interrupt} may be called on any thread. */
final class LoadSession {
    private final LoadedScenario loaded;
    private final boolean findCapacity;
    private final boolean mayEndEarly;
    private final OutputOptions output;
    private final Console console;
    private volatile boolean interrupted;
    private volatile @Nullable LoadExecution running;

    LoadSession(
            LoadedScenario loaded, boolean findCapacity, boolean mayEndEarly, OutputOptions output, Console console) {
        this.loaded = loaded;
        this.findCapacity = findCapacity;
        this.mayEndEarly = mayEndEarly;
        this.output = output;
        this.console = console;
    }

    long seed() {
        return loaded.scenario().seed();
    }

    boolean quiet() {
        return output.quiet();
    }

    boolean interrupted() {
        return interrupted;
    }

    void interrupt() {
        interrupted = true;
        LoadExecution execution = running;
        if (execution != null) {
            execution.interrupt();
        }
    }

    /** A single load: its report is printed, and its verdict is the exit code. */
    int once(Target target, Path folder) throws IOException, BindFailedException {
        LoadResult result = carryOut(target, folder, true);
        console.out().println(result.verdict() + " " + result.scenario());
        result.why().forEach(reason -> console.out()
                .println("  " + output.language().say(reason)));
        result.notes().forEach(reason -> console.out()
                .println("  " + output.language().say(reason)));
        return interrupted ? ExitCode.INTERRUPTED : ExitCode.of(result.verdict());
    }

    /** Loads a target and writes a run folder. */
    LoadResult carryOut(Target target, Path path, boolean live) throws IOException, BindFailedException {
        WallClock clock = WallClock.start();
        LoadRunFolder folder = new LoadRunFolder(path, output.language());
        folder.begin(loaded);
        List<LoadListener> onlookers = List.of();
        LoadExecution execution = new LoadExecution(loaded.scenario(), findCapacity, mayEndEarly, onlookers);
        running = execution;
        if (interrupted) {
            execution.interrupt();
        }
        LoadResult result = execution.carryOut(target);
        folder.end(result, clock.elapsed().toMillis() / 1000.0);
        return result;
    }
}
