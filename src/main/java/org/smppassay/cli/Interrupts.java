package org.smppassay.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an orderly end: the work is told to stop, gets some seconds to write down what it has, and
 * the process ends with a chosen exit code.
 */
final class Interrupts {
    private static final long GRACE_SECONDS = 15;

    private Interrupts() {}

    /**
     * Does some work that can be interrupted.
     *
     * @param stop tells the work to stop; called on a thread of its own
     * @param exitCode of the process once an interrupted work has come to its end
     */
    static <T> T heed(Runnable stop, int exitCode, Callable<T> work) throws Exception {
        CountDownLatch finished = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            stop.run();
            awaitQuietly(finished);
            Runtime.getRuntime().halt(exitCode);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.call();
        } finally {
            finished.countDown();
            removeQuietly(hook);
        }
    }

    private static void awaitQuietly(CountDownLatch finished) {
        try {
            finished.await(GRACE_SECONDS, TimeUnit.SECONDS);
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
