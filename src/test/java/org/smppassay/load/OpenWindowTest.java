package org.smppassay.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OpenWindowTest {
    private static final PhaseRun PHASE = Phases.closed();

    /** Submissions are written one after another and answered in any order; the map is what the window has to be. */
    @Property(tries = 300, seed = "1")
    void holdsWhatAMapWouldHold(
            @ForAll @IntRange(min = 1, max = 70) int most,
            @ForAll @Size(min = 1, max = 400) List<@IntRange(min = 0, max = 1000) Integer> turns) {
        OpenWindow window = new OpenWindow(most);
        TreeMap<Integer, Long> expected = new TreeMap<>();
        int sequence = 0;
        for (int turn : turns) {
            boolean answer = expected.size() == most || (turn % 2 == 0 && !expected.isEmpty());
            if (answer) {
                int answered = new ArrayList<>(expected.keySet()).get(turn % expected.size());
                int place = window.find(answered);
                assertThat(window.intended(place)).isEqualTo(expected.remove(answered));
                window.remove(place);
                assertThat(window.find(answered)).isEqualTo(OpenWindow.NONE);
            } else {
                // Other requests of the session take numbers, too.
                sequence += 1 + turn % 3;
                window.add(sequence, PHASE, turn, turn + sequence, turn % 5 == 0);
                expected.put(sequence, (long) turn);
            }
            assertThat(window.size()).isEqualTo(expected.size());
            if (expected.isEmpty()) {
                assertThat(window.findOldest()).isEqualTo(OpenWindow.NONE);
            } else {
                assertThat(window.findOldest()).isEqualTo(window.find(expected.firstKey()));
            }
            expected.forEach((number, intended) -> {
                int place = window.find(number);
                assertThat(window.intended(place)).isEqualTo(intended);
                assertThat(window.written(place)).isEqualTo(intended + number);
                assertThat(window.wantsReceipt(place)).isEqualTo(intended % 5 == 0);
                assertThat(window.phase(place)).isSameAs(PHASE);
            });
        }
    }

    @Test
    void theOldestIsFoundBeyondTheLastSequenceNumber() {
        OpenWindow window = new OpenWindow(4);
        window.add(0x7FFFFFFE, PHASE, 1, 1, false);
        window.add(0x7FFFFFFF, PHASE, 2, 2, false);
        window.add(1, PHASE, 3, 3, false);
        window.remove(window.find(0x7FFFFFFE));
        window.remove(window.find(0x7FFFFFFF));
        assertThat(window.findOldest()).isEqualTo(window.find(1)).isNotEqualTo(OpenWindow.NONE);
    }
}
