package org.smppassay.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IdReadingsTest {
    private final IdReadings readings = new IdReadings();

    @Test
    void withIdsOfOneLengthAnIdOfThatLengthReadsAsItselfAlone() {
        readings.note("1000000010");
        readings.note("1000000011");
        assertThat(readings.of("1000000010")).containsExactly("1000000010");
    }

    @Test
    void anIdOfAnotherLengthMayBeWrittenInAnotherNotation() {
        readings.note("1000000010");
        assertThat(readings.of("3b9aca0a")).contains("1000000010");
    }

    @Test
    void withIdsOfSeveralLengthsEachReadingCounts() {
        readings.note("1000000010");
        readings.note("3b9aca0a");
        assertThat(readings.of("1000000010")).contains("1000000010", "3b9aca0a");
    }

    @Test
    void shortIdsMayReadAsEachOther() {
        readings.note("10");
        assertThat(readings.of("10")).contains("10", "16", "a");
    }

    @Property(tries = 500, seed = "1")
    void noOtherReadingOfALongIdHasItsLength(@ForAll @LongRange(min = 100_000) long id) {
        for (String written : new String[] {Long.toString(id), Long.toHexString(id)}) {
            String canonical = MessageIdFormat.canonical(written);
            assertThat(MessageIdFormat.candidates(written).stream()
                            .filter(r -> canonical.length() >= 6 && r.length() == canonical.length()))
                    .allMatch(canonical::equals);
        }
    }
}
