package org.smppassay.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work on several threads of its own each. */
final class Workers {
    private Workers() {}

    /** One piece of work. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * Returns when all are done.
     *
     * @throws java.util.concurrent.ExecutionException if one of them failed
     */
    static void run(int threads, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<Void> once = () -> {
                work.run();
                return null;
            };
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(once));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
