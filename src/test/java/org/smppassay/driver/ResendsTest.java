package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Outcome;
import org.smppassay.scenario.test.ResendPlan;
import org.smppassay.scenario.test.ResendTo;
import org.smppassay.world.RunCalendar;

/** Who is sent a message once more. */
class ResendsTest {
    private final RunCalendar calendar = RunCalendar.real(Plans.FRIDAY.toLocalDate());
    private final Resends resends = new Resends(
            new ResendPlan(Duration.ofDays(3), ResendTo.NO_REPLY, 1),
            calendar,
            new GroupHours(Plans.plan(1, 1, Plans.daily("09:00-10:00")), calendar, 0));

    private void delivered(String number) {
        OpenMessage message = Plans.message(new Slot(1, 1, 9, 0), number, 1);
        message.written(0);
        resends.ended(message, Outcome.DELIVERED, 0);
    }

    @Test
    void whoHasRespondedIsLeftAlone() {
        delivered("8613800000001");
        resends.responded("13800000001");
        assertThat(resends.next()).isNull();
    }

    @Test
    void anAnswerFromANumberWithTheSameLastDigitsIsSomebodyElses() {
        delivered("8613800000001");
        resends.responded("8615000000001");
        assertThat(resends.next()).isNotNull();
    }
}
