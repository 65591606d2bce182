package org.smppassay.carrier.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberTallyTest {
    @Test
    void eachNumberIsCountedByItselfHoweverManyThereAre() {
        NumberTally tally = new NumberTally();
        for (int round = 1; round <= 3; round++) {
            for (long number = 1; number <= 10_000; number++) {
                assertThat(tally.add(18613800000000L + number * 7919, 1)).isEqualTo(round);
            }
        }
        assertThat(tally.of(18613800000000L + 7919, 1)).isEqualTo(3);
        assertThat(tally.of(5, 1)).isZero();
    }

    @Test
    void aLaterPeriodBeginsAnewAndAnEarlierOneDoesNot() {
        NumberTally tally = new NumberTally();
        assertThat(tally.add(7, 1)).isEqualTo(1);
        assertThat(tally.add(7, 2)).isEqualTo(1);
        assertThat(tally.add(7, 1)).isEqualTo(2);
    }

    @Test
    void whatFindsNoRoomIsNotCountedUntilThePeriodEnds() {
        NumberTally tally = new NumberTally(2);
        assertThat(tally.add(1, 1)).isEqualTo(1);
        assertThat(tally.add(2, 1)).isEqualTo(1);
        assertThat(tally.add(3, 1)).isEqualTo(NumberTally.NO_ROOM);
        assertThat(tally.add(2, 1)).isEqualTo(2);
        assertThat(tally.add(3, 2)).isEqualTo(1);
    }

    @Test
    void countsStopAtTheirLimit() {
        NumberTally tally = new NumberTally();
        for (int i = 0; i < Short.MAX_VALUE; i++) {
            tally.add(7, 1);
        }
        assertThat(tally.add(7, 1)).isEqualTo(Short.MAX_VALUE);
    }
}
