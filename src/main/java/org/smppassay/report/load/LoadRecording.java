package org.smppassay.report.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.smppassay.performance.Figures;
import org.smppassay.performance.Interval;
import org.smppassay.performance.Latencies;
import org.smppassay.performance.LoadListener;

/**
 * Writes each second of a load as it passes: all its latencies to {@code latencies.hlog}, its figures to {@code series.csv}. The
 * load's loop only copies; a thread of this writes. If that fails, the load goes on, and {@link #close} tells.
 */
public final class LoadRecording implements LoadListener, Closeable {
    /** Seconds that may wait for a slow disk before the load is held up. */
    private static final int MOST_WAITING = 64;

    private static final long PATIENCE_SECONDS = 60;

    private final LatencyLog log;
    private final SeriesCsv series;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "load-recording");
        thread.setDaemon(true);
        return thread;
    });

    /** Set by the writer. */
    private volatile @Nullable IOException failure;

    private LoadRecording(LatencyLog log, SeriesCsv series) {
        this.log = log;
        this.series = series;
    }

    /**
     * Begins to write.
     *
     * @param folder of the run; it exists
     * @param start when the load begins, by the calendar
     * @throws IOException if a file can't be written
     */
    public static LoadRecording open(Path folder, Instant start) throws IOException {
        LatencyLog log = LatencyLog.open(new LoadFolder(folder).latencies(), start);
        try {
            return new LoadRecording(log, SeriesCsv.open(new LoadFolder(folder).series()));
        } catch (IOException e) {
            log.close();
            throw e;
        }
    }

    @Override
    public void second(Interval second) {
        Interval copy = new Interval(
                second.phase(),
                second.startNanos(),
                second.lengthNanos(),
                second.counts(),
                copy(second.latencies()),
                second.gauges());
        room.acquireUninterruptibly();
        writer.execute(() -> {
            try {
                write(copy);
            } finally {
                // Or the load would wait for room that never comes.
                room.release();
            }
        });
    }

    @Override
    public void phase(Interval phase) {}

    private static Latencies copy(Latencies latencies) {
        return new Latencies(
                latencies.service().copy(),
                latencies.response().copy(),
                latencies.delivery().copy(),
                latencies.lag().copy());
    }

    private void write(Interval second) {
        if (failure != null) {
            return;
        }
        try {
            log.write(second);
            series.write(Figures.of(second));
        } catch (IOException e) {
            failure = e;
        } catch (UncheckedIOException e) {
            failure = e.getCause();
        } catch (RuntimeException e) {
            failure = new IOException("latencies and figures of a second could not be written", e);
        }
    }

    /**
     * Waits until all is written.
     *
     * @throws IOException if something could not be
     */
    @Override
    public void close() throws IOException {
        writer.shutdown();
        List<IOException> failures = new ArrayList<>();
        try {
            if (!writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                failures.add(new IOException("latencies and figures of the last seconds could not be written in time"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failures.add(new IOException("interrupted while the last seconds were written", e));
        }
        if (failure != null) {
            failures.add(failure);
        }
        for (Closeable file : List.of(log, series)) {
            try {
                file.close();
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
