package org.smppassay.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Turns Ctrl-C and SIGTERM into an orderly end: the work is told to stop, gets some seconds to write down what it has, and
 * the process ends with a chosen exit code.
 */
final class Interrupts {
    private static final long GRACE_SECONDS = 15;

    /** For the command to say why it failed. */
    private static final long LAST_WORDS_SECONDS = 1;

    private static final AtomicReference<@Nullable Thread> EARLY = new AtomicReference<>();

    private Interrupts() {}

    /** Until its work can be interrupted, a process that is told to end does so at once, with this exit code. */
    static void endEarlyWith(int exitCode) {
        Thread hook = new Thread(() -> Runtime.getRuntime().halt(exitCode));
        EARLY.set(hook);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The process goes to its end by itself, or its work can be interrupted now. */
    static void noLongerEarly() {
        Thread hook = EARLY.getAndSet(null);
        if (hook != null) {
            removeQuietly(hook);
        }
    }

    /**
     * Does some work that can be interrupted.
     *
     * @param stop tells the work to stop; called on a thread of its own
     * @param exitCode of the process once an interrupted work has come to its end; 70 if that end is a failure
     */
    static <T> T heed(Runnable stop, int exitCode, Callable<T> work) throws Exception {
        CountDownLatch finished = new CountDownLatch(1);
        AtomicBoolean succeeded = new AtomicBoolean();
        Thread hook = new Thread(() -> {
            stop.run();
            awaitQuietly(finished, GRACE_SECONDS);
            if (!succeeded.get()) {
                awaitQuietly(new CountDownLatch(1), LAST_WORDS_SECONDS);
            }
            Runtime.getRuntime().halt(succeeded.get() ? exitCode : ExitCode.INTERNAL);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        noLongerEarly();
        try {
            T result = work.call();
            succeeded.set(true);
            return result;
        } finally {
            finished.countDown();
            removeQuietly(hook);
        }
    }

    private static void awaitQuietly(CountDownLatch latch, long seconds) {
        try {
            latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void removeQuietly(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already ending, and the hook ends it.
        }
    }
}
