package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.smppassay.observation.PaceFacts;

class PaceMeterTest {
    private static final long SECOND = 1_000_000_000L;

    private final PaceMeter meter = new PaceMeter();

    private void accept(long atSecond, int count) {
        for (int i = 0; i < count; i++) {
            meter.accepted(atSecond * SECOND + i);
        }
    }

    @Test
    void theMostIsThatOfTheBusiestTenSeconds() {
        accept(0, 5);
        accept(9, 5);
        accept(10, 5);
        accept(30, 12);
        accept(45, 1);

        assertThat(meter.facts(50 * SECOND)).isEqualTo(new PaceFacts(12, 0, 0));
    }

    @Test
    void secondsFallOutOfTheWindowOneByOne() {
        accept(0, 5);
        accept(9, 5);
        accept(10, 1);

        assertThat(meter.facts(11 * SECOND).mostInWindow()).isEqualTo(10);
    }

    @Test
    void onlyWhatIsAcceptedWhileMessagesWaitTellsTheCapacity() {
        accept(1, 100);
        meter.behind(2 * SECOND);
        meter.behind(3 * SECOND);
        accept(4, 30);
        meter.caughtUp(14 * SECOND);
        accept(15, 100);

        assertThat(meter.facts(20 * SECOND)).isEqualTo(new PaceFacts(130, 12 * SECOND, 30));
    }

    @Test
    void aShortWaitTellsNothing() {
        meter.behind(0);
        accept(1, 30);
        meter.caughtUp(9 * SECOND);

        assertThat(meter.facts(20 * SECOND).behindNanos()).isZero();
    }

    @Test
    void aWaitThatHasNotEndedCountsUpToNow() {
        meter.behind(0);
        accept(1, 30);

        assertThat(meter.facts(20 * SECOND)).isEqualTo(new PaceFacts(30, 20 * SECOND, 30));
    }
}
