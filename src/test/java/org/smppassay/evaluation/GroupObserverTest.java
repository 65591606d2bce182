package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;

/** Whose replies are whose. */
class GroupObserverTest {
    private final GroupObserver observer = new GroupObserver(List.of("short", "long"));

    private static void answer(ObservationSink observer, String source) {
        observer.reply(new ReplyObservation(0, 1, source, "", "1", ReplyKind.ANSWER));
    }

    private void message(String number, String group) {
        observer.message(Messages.to(number).inCohort(new Cohort("", "", group, Role.SUBSCRIBER)));
    }

    private List<Long> answers() {
        observer.end(RunFacts.untold(0));
        return observer.compared().groups().stream()
                .map(GroupComparison.Group::answers)
                .toList();
    }

    @Test
    void aReplyCountsForItsGroupHoweverItsNumberIsWritten() {
        message("8613800000001", "short");
        message("8613800000002", "long");
        answer(observer, "13800000001");
        answer(observer, "+8613800000002");
        answer(observer, "8613800000002");
        assertThat(answers()).containsExactly(1L, 2L);
    }

    @Test
    void aReplyThatMayBeOfBothGroupsCountsForNone() {
        message("8613800000001", "short");
        message("8513800000001", "long");
        answer(observer, "13800000001");
        assertThat(answers()).containsExactly(0L, 0L);
    }
}
