package org.smppassay.carrier.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.carrier.network.Attempt.Result;

/** Throughputs of operators, and how busy they are. */
class CapacityTest {
    private static final long LATENCY = CarrierDescription.LATENCY.toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void messagesAboveTheThroughputWaitTheirTurn() {
        People people = People.of(limited("2/s"));

        assertThat(people.reachMany(4, Duration.ZERO))
                .extracting(Attempt::nanos)
                .containsExactly(LATENCY, LATENCY + SECOND / 2, LATENCY + SECOND, LATENCY + SECOND * 3 / 2);
        assertThat(people.reach(People.number(9), Duration.ofSeconds(1)).nanos())
                .isEqualTo(LATENCY + SECOND);
        assertThat(people.reach(People.number(9), Duration.ofHours(1)).nanos()).isEqualTo(LATENCY);
        assertThat(people.reach(People.UNICOM, Duration.ZERO).nanos()).isEqualTo(LATENCY);
    }

    @Test
    void aMessageThatWouldWaitTooLongFailsAtOnceAndTakesNoTurn() {
        People people = People.of(limited("1/s").set("operators.china-mobile.max_wait", "2s"));

        List<Attempt> attempts = people.reachMany(6, Duration.ZERO);
        assertThat(attempts).extracting(Attempt::delivered).containsExactly(true, true, true, false, false, false);
        assertThat(attempts.get(5).result()).isEqualTo(Result.TEMPORARY_FAILURE);
        assertThat(attempts.get(5).error()).isEqualTo("MI:0061");
        assertThat(attempts.get(5).cause()).isEqualTo("throughput");
        assertThat(attempts.get(5).nanos()).isEqualTo(LATENCY);
        assertThat(people.reach(People.number(9), Duration.ofSeconds(1)).nanos())
                .isEqualTo(LATENCY + 2 * SECOND);
    }

    @Test
    void everyMessageHasATurnOfItsOwnWhateverTheLoop() throws Exception {
        int threads = 4;
        int each = 5000;
        People people = People.of(limited("1000/s"));
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<List<Long>>> waits = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            waits.add(pool.submit(() -> IntStream.range(0, each)
                    .mapToObj(n -> people.reach(People.number(n), Duration.ZERO).nanos() - LATENCY)
                    .toList()));
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> wait : waits) {
            all.addAll(wait.get());
        }
        pool.shutdown();
        Collections.sort(all);
        assertThat(all)
                .isEqualTo(IntStream.range(0, threads * each)
                        .mapToObj(n -> n * 1_000_000L)
                        .toList());
    }

    @Test
    void busyHoursStretchDelaysAndCutThroughputs() {
        People people = People.of(limited("1/s").set("load", hours(18, "2.5")));

        assertThat(people.reachMany(2, Duration.ofHours(18)))
                .extracting(Attempt::nanos)
                .containsExactly(LATENCY * 5 / 2, LATENCY * 5 / 2 + SECOND * 5 / 2);
        assertThat(people.reachMany(2, Duration.ofHours(19)))
                .extracting(Attempt::nanos)
                .containsExactly(LATENCY, LATENCY + SECOND);
        assertThat(people.reach(People.UNICOM, Duration.ofHours(18 + 24)).nanos())
                .isEqualTo(LATENCY * 5 / 2);
        assertThat(people.reach(People.UNICOM, Duration.ofHours(18).minusNanos(1))
                        .nanos())
                .isEqualTo(LATENCY);
    }

    @Test
    void anIncidentComesOnTopOfTheLoad() {
        People people = People.of(CarrierDescription.ordinary()
                .set("load", hours(18, "2"))
                .suffering("{ label: slow, from: day 1 18:00, for: 1h, latency_factor: 3 }"));

        assertThat(people.reach(People.UNICOM, Duration.ofHours(18)).nanos()).isEqualTo(LATENCY * 6);
    }

    private static CarrierDescription limited(String throughput) {
        return CarrierDescription.ordinary().set("operators.china-mobile.throughput", throughput);
    }

    /** All hours as usual but one. */
    private static String hours(int busy, String load) {
        return IntStream.range(0, 24)
                .mapToObj(hour -> hour == busy ? load : "1")
                .toList()
                .toString();
    }
}
