package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.observation.ClockFacts;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.observation.LineFacts;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.PaceFacts;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;

/** Replies count for the group of whoever sends them. */
class GroupObserverTest {
    private final GroupObserver groups = new GroupObserver(List.of("a", "b"));

    private void written(String number, String group) {
        groups.message(new MessageObservation(
                1,
                1,
                9,
                "china-mobile",
                number,
                "",
                new Cohort("", "", group, Role.SUBSCRIBER),
                1,
                1,
                0,
                0,
                0,
                0,
                0,
                Outcome.DELIVERED,
                "",
                false,
                1,
                1,
                0));
    }

    private void answers(String number) {
        groups.reply(new ReplyObservation(0, 1, number, "china-mobile", "1", ReplyKind.ANSWER));
    }

    private List<Long> counted() {
        groups.end(new RunFacts(
                2, 0, 0, 2, false, 0, 0, 0, new LineFacts(0, 0, 0, 0), new PaceFacts(0, 0, 0), new ClockFacts(0, 0)));
        return groups.compared().groups().stream()
                .map(GroupComparison.Group::answers)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8613800138001", "+8613800138001", "13800138001", "008613800138001"})
    void howeverTheNumberIsWritten(String number) {
        written("8613800138000", "a");
        written("8613800138001", "b");
        written("8613900138001", "a");
        answers(number);

        assertThat(counted()).containsExactly(0L, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "138001", "13700138001", "Bank", "10086"})
    void butNotWhoWasNotWrittenTo(String number) {
        written("8613800138000", "a");
        written("8613800138001", "b");
        answers(number);

        assertThat(counted()).containsExactly(0L, 0L);
    }

    @Test
    void eachReplyCountsOnce() {
        written("8613800138000", "a");
        written("8613800138001", "b");
        answers("13800138000");
        answers("13800138000");
        answers("8613800138001");

        assertThat(counted()).containsExactly(2L, 1L);
    }
}
