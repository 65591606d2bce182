package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofMillis(300));

    @Test
    void waitsDoubleUpToTheLongest() {
        assertThat(waits(5)).containsExactly(50L, 100L, 200L, 300L, 300L);
    }

    @Test
    void aSuccessBeginsWithTheFirstAgain() {
        waits(3);
        backoff.reset();
        assertThat(waits(2)).containsExactly(50L, 100L);
    }

    private List<Long> waits(int count) {
        return LongStream.range(0, count)
                .map(i -> backoff.next() / 1_000_000)
                .boxed()
                .toList();
    }
}
