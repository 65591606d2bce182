package org.smppassay.offending.evaluation;

import io.netty.util.concurrent.Ticker;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.logging.Logger;
import org.smppassay.offending.driver.PeeksAtTheCarrier;

/** Takes time, chance and the console from wherever they are. */
public final class Impure {
    private Impure() {}

    static List<Object> time() {
        LongSupplier nanos = System::nanoTime;
        return List.of(
                nanos,
                System.currentTimeMillis(),
                Instant.now(),
                LocalDateTime.now(ZoneOffset.UTC),
                Clock.systemUTC(),
                InstantSource.system(),
                Ticker.systemTicker());
    }

    static List<Object> chance(List<Integer> numbers) {
        Collections.shuffle(numbers);
        return List.of(
                Math.random(),
                new Random(),
                new SplittableRandom(),
                new SecureRandom(),
                ThreadLocalRandom.current(),
                UUID.randomUUID());
    }

    static List<Object> allowed(Clock clock) {
        return List.of(new Random(1), new SplittableRandom(1), Instant.now(clock));
    }

    static void speak() throws InterruptedException {
        Thread.sleep(1);
        System.out.println(Logger.getLogger("aloud"));
    }

    static boolean looksTooFar(Object neighbour) {
        return neighbour instanceof PeeksAtTheCarrier;
    }
}
