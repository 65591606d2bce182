package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.BindFailedException;
import org.smppassay.driver.Target;
import org.smppassay.performance.LoadListener;
import org.smppassay.performance.LoadResult;
import org.smppassay.report.load.LoadJson;
import org.smppassay.report.load.LoadRecording;
import org.smppassay.report.load.LoadSummary;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;
import org.smppassay.world.WallClock;

/** The loads of one command, one after another. {@link #interrupt} may be called on any thread. */
final class LoadSession {
    private final LoadedScenario loaded;
    private final boolean findCapacity;
    private final boolean mayEndEarly;
    private final OutputOptions output;
    private final Console console;
    private final List<LoadListener> onlookers = new ArrayList<>();
    private Optional<Phrase> note = Optional.empty();
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

    /** Tells somebody else what is seen, in this load and those after it. */
    void tell(LoadListener onlooker) {
        onlookers.add(onlooker);
    }

    /** Says something of each load from now on that its reader should know. */
    void note(Phrase known) {
        note = Optional.of(known);
    }

    long seed() {
        return loaded.scenario().seed();
    }

    /** The name of what is run. */
    String scenario() {
        return loaded.scenario().name();
    }

    Language language() {
        return output.language();
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
        WallClock clock = WallClock.start();
        Optional<LoadResult> result;
        try (LoadView view = new LoadView(console.err(), console.errIsTerminal(), output.language())) {
            if (!quiet()) {
                tell(view);
            }
            result = record(target, folder);
        }
        if (result.isPresent()) {
            try {
                new LoadRunFolder(folder).end(result.get(), output.language(), seconds(clock));
            } finally {
                // A full disk does not take away what was measured.
                print(result.get(), folder, seconds(clock));
            }
        }
        return interrupted
                ? ExitCode.INTERRUPTED
                : ExitCode.of(result.orElseThrow().verdict());
    }

    private void print(LoadResult result, Path folder, double wallSeconds) {
        if (output.format() == OutputOptions.Format.JSON) {
            console.out().print(LoadJson.render(result, Build.info(), wallSeconds));
            return;
        }
        LoadSummary summary = new LoadSummary(console.color(), output.language());
        console.out().print(output.quiet() ? summary.verdictLine(result) : summary.render(result, folder.toString()));
    }

    /**
     * Loads a target and writes a run folder.
     *
     * @return empty if it was interrupted before it had begun
     */
    Optional<LoadResult> carryOut(Target target, Path path) throws IOException, BindFailedException {
        WallClock clock = WallClock.start();
        Optional<LoadResult> result = record(target, path);
        if (result.isPresent()) {
            new LoadRunFolder(path).end(result.get(), output.language(), seconds(clock));
        }
        return result;
    }

    private Optional<LoadResult> record(Target target, Path path) throws IOException, BindFailedException {
        LoadRunFolder folder = new LoadRunFolder(path);
        boolean another = FormerRuns.in(path);
        folder.begin(loaded);
        try {
            LoadResult result = recorded(target, path);
            tell(another, path, "replaced");
            return Optional.of(result);
        } catch (BindFailedException e) {
            folder.abandon();
            tell(another, path, "kept");
            if (interrupted) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void tell(boolean another, Path path, String fate) {
        if (another) {
            FormerRuns.tell(path, fate, console);
        }
    }

    private LoadResult recorded(Target target, Path path) throws IOException, BindFailedException {
        try (LoadRecording recording = LoadRecording.open(path, WallClock.now())) {
            List<LoadListener> all = new ArrayList<>(onlookers);
            all.add(recording);
            LoadExecution execution = new LoadExecution(loaded.scenario(), findCapacity, mayEndEarly, all);
            running = execution;
            if (interrupted) {
                execution.interrupt();
            }
            LoadResult result = execution.carryOut(target);
            return note.map(result::noting).orElse(result);
        }
    }

    private static double seconds(WallClock clock) {
        return clock.elapsed().toMillis() / 1000.0;
    }
}
