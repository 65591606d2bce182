package org.smppassay.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.smppassay.conformance.script.Script;
import org.smppassay.peer.LeakWatch;

/**
 * Holds the simulated carrier to the rules of the standard, one script each, in virtual time and over TCP.
 * {@code -Dconformance.only=4.4.1} plays those whose name has that in it.
 */
class ConformanceTest {
    /** Scripts over TCP mostly wait. */
    private static final int AT_A_TIME = 16;

    private static LeakWatch leaks;

    private final List<Script> scripts = Scripts.all();

    @BeforeAll
    static void watchForLeaks() {
        leaks = new LeakWatch();
    }

    @AfterAll
    static void nothingHasLeaked() throws InterruptedException {
        leaks.assertNoLeaks();
        leaks.close();
    }

    @TestFactory
    Stream<DynamicTest> inVirtualTime() {
        return scripts.stream()
                .map(script -> DynamicTest.dynamicTest(title(script), () -> Carriers.playInVirtualTime(script)));
    }

    @TestFactory
    Stream<DynamicTest> overTcp() {
        ExecutorService players = Executors.newFixedThreadPool(AT_A_TIME, task -> {
            Thread thread = new Thread(task, "conformance-player");
            thread.setDaemon(true);
            return thread;
        });
        Map<Script, Future<?>> playing = new LinkedHashMap<>();
        for (Script script : scripts) {
            playing.put(script, players.submit(() -> Carriers.playOverTcp(script)));
        }
        players.shutdown();
        List<DynamicTest> tests = new ArrayList<>();
        playing.forEach((script, end) -> tests.add(DynamicTest.dynamicTest(title(script), () -> await(end))));
        return tests.stream();
    }

    private static String title(Script script) {
        return script.name() + ": " + script.rule();
    }

    private static void await(Future<?> end) throws Exception {
        try {
            end.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError departed) {
                throw departed;
            }
            throw e;
        }
    }
}
