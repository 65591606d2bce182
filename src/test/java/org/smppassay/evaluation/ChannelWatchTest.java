package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Advice.Action;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.scenario.test.FailBack;
import org.smppassay.scenario.test.FailoverPlan;
import org.smppassay.scenario.test.Unanswered;
import org.smppassay.scenario.value.Share;

/** When another channel should take over. */
class ChannelWatchTest {
    private static final FailoverPlan HALF = new FailoverPlan(
            Duration.ofSeconds(30),
            Optional.empty(),
            Optional.of(new Share(0.5)),
            10,
            FailBack.NEVER,
            Duration.ofMinutes(5),
            Unanswered.KEEP);

    private static MessageObservation failed(Cohort.Role role) {
        Cohort cohort = new Cohort("", FailoverPlan.FIRST, "", role);
        return new MessageObservation(
                1, 1, 9, "", "8613800000000", "", cohort, 1, 1, 0, 0, 0, 0, 0, Outcome.FAILED, "", false, 1, 0, 0);
    }

    private static Action afterTen(Cohort.Role role) {
        ChannelWatch watch = new ChannelWatch(HALF);
        Action last = Action.GO_ON;
        for (int i = 0; i < 10; i++) {
            last = watch.ended(failed(role)).action();
        }
        return last;
    }

    @Test
    void aChannelThatLosesTooManyIsLeft() {
        assertThat(afterTen(Cohort.Role.SUBSCRIBER)).isEqualTo(Action.SWITCH);
    }

    @Test
    void deadNumbersSayNothingOfTheChannel() {
        assertThat(afterTen(Cohort.Role.CANARY)).isEqualTo(Action.GO_ON);
    }
}
