package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smppassay.SampledLeakDetection;
import org.smppassay.carrier.Watch;
import org.smppassay.observation.Fate;
import org.smppassay.observation.HandsetObservation;

/** What the handsets of a simulated panel tell. */
@ExtendWith(SampledLeakDetection.class)
class PanelTruthTest {
    private static final String HERS = "8613800001100";

    private final List<HandsetObservation> told = new ArrayList<>();
    private final PanelTruth panel = new PanelTruth(Set.of(HERS));

    @BeforeEach
    void listen() {
        panel.tell(new SimulatedChannel.Log() {
            @Override
            public void handset(HandsetObservation handset) {
                told.add(handset);
            }
        });
    }

    @Test
    void aMessageIsToldWithTheLastOfItsSegments() {
        panel.fate(segment(HERS, "DELIVRD", 7, 3, 10));
        panel.fate(segment(HERS, "DELIVRD", 7, 3, 30));
        assertThat(told).isEmpty();
        panel.fate(segment(HERS, "DELIVRD", 7, 3, 20));
        assertThat(told).containsExactly(HandsetObservation.received(HERS, 30));
    }

    @Test
    void aMessageThatLacksASegmentIsNone() {
        panel.fate(segment(HERS, "DELIVRD", 7, 2, 10));
        panel.fate(segment(HERS, "UNDELIV", 7, 2, 10));
        panel.fate(segment(HERS, "DELIVRD", 8, 2, 10));
        assertThat(told).isEmpty();
    }

    @Test
    void ofOthersNothingIsTold() {
        panel.fate(segment("8613800002100", "DELIVRD", 7, 1, 10));
        assertThat(told).isEmpty();
    }

    @Test
    void whoeverLookedBeforeStillDoes() {
        List<Fate> seen = new ArrayList<>();
        panel.in(Watch.truth(seen::add)).truth().orElseThrow().fate(segment(HERS, "DELIVRD", 7, 1, 10));
        assertThat(seen).hasSize(1);
        assertThat(told).hasSize(1);
    }

    private static Fate segment(String to, String state, long message, int segments, long nanos) {
        return new Fate("1", "tester", "1069", to, "", 0, nanos, state, "", "", "sent", "", 1, message, segments);
    }
}
