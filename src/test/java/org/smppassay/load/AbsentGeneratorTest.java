package org.smppassay.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.smppassay.world.WorldView;

/** A generator that was not there for a while must not take the wait that it caused for the server's. */
class AbsentGeneratorTest {
    private static final Duration AWAY = Duration.ofMillis(200);
    private static final long MS = 1_000_000;

    @Test
    void whatGotDueWhileItWasAwayIsLateThoughTheWindowsThenAreFull() throws InterruptedException {
        // 20 places, free again after 1 ms: 20 000 a second, twice what is due. 2000 of 100 000 get due while it is
        // away.
        VirtualLoad load = VirtualLoad.seen(
                world -> new LateWorld(world, Duration.ofSeconds(5), AWAY),
                new ScriptedServer((server, session, pdu, number) ->
                        server.later(session, Duration.ofMillis(1), () -> server.accept(session, pdu, "m" + number)))
                        ::listen,
                "{ warm_up: 0s, binds: { transceiver: 2, window: 10 }, messages: [{ receipt: false }],"
                        + " phases: [{ rate: 10000/s, for: 10s }] }");
        Histogram lag = load.balances().total().latencies().lag();
        assertThat(load.total().latencies().response().getValueAtPercentile(98.9))
                .isGreaterThan(50 * MS);
        assertThat(lag.getCountBetweenValues(MS, 10_000 * MS)).isBetween(1900L, 2100L);
        assertThat(lag.getValueAtPercentile(99)).isBetween(80 * MS, 120 * MS);
        assertThat(lag.getMaxValue()).isBetween(AWAY.toNanos(), AWAY.toNanos() + 2 * MS);
    }

    @Test
    void theProcessorTimeOfItsThreadIsToldOfEachSecondAndOfAll() throws InterruptedException {
        VirtualLoad load = VirtualLoad.seen(
                world -> new WorldView(world) {
                    @Override
                    public long processorNanos() {
                        return nanos() / 4;
                    }
                },
                new ScriptedServer((server, session, pdu, number) -> server.accept(session, pdu, "m" + number))::listen,
                "{ warm_up: 1s, binds: { transceiver: 2, window: 10 }, messages: [{ receipt: false }],"
                        + " phases: [{ rate: 100/s, for: 5s }] }");
        assertThat(load.balances().seconds)
                .filteredOn(second -> second.lengthNanos() == 1000 * MS)
                .isNotEmpty()
                .allMatch(second -> second.gauges().busyNanos() == 250 * MS);
        assertThat(load.total().gauges().busyNanos()).isBetween(1250 * MS, 1500 * MS);
    }

    @Test
    void absencesAddUpForWhatWaitsThroughSeveral() {
        Absences absences = new Absences();
        absences.note(10 * MS, 30 * MS);
        absences.note(12 * MS, 30 * MS);
        absences.note(40 * MS, 45 * MS);
        absences.note(50 * MS, 50 * MS + 1);
        assertThat(absences.since(5 * MS)).isEqualTo(25 * MS);
        assertThat(absences.since(20 * MS)).isEqualTo(15 * MS);
        assertThat(absences.since(30 * MS)).isEqualTo(5 * MS);
        assertThat(absences.since(44 * MS)).isEqualTo(MS);
        assertThat(absences.since(45 * MS)).isZero();
        absences.note(60 * MS, 70 * MS);
        assertThat(absences.since(61 * MS)).isEqualTo(9 * MS);
    }
}
