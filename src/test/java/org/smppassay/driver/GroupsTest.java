package org.smppassay.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/** Recipients are put into groups by chance, and evenly. */
class GroupsTest {
    private static TestPlan plan(String groups, String... more) {
        List<ValueOverride> overrides = new ArrayList<>();
        overrides.add(ValueOverride.parse("test.groups=" + groups));
        for (String each : more) {
            overrides.add(ValueOverride.parse(each));
        }
        return ScenarioLoader.load(ScenarioSource.resolve("three-step-test"), overrides)
                .scenario()
                .test()
                .orElseThrow();
    }

    private static Groups groups(TestPlan plan, long seed) {
        return new Groups(plan, RunCalendar.real(plan.start().toLocalDate()), new RandomStreams(seed));
    }

    private static Recipient recipient(long number, String operator) {
        return new Recipient(Long.toString(number), operator, "", Role.SUBSCRIBER, false, Recipient.NO_ROW, false);
    }

    private static String sequence(Groups groups, int count, String operator, int day) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append(groups.of(recipient(8613800000000L + i, operator), day).name());
        }
        return names.toString();
    }

    @Test
    void groupsOfTheSameSizeStaySoWithinEachOperatorAndDay() {
        Groups groups = groups(plan("[{ name: a }, { name: b }, { name: c }]"), 1);
        for (int day = 1; day <= 3; day++) {
            for (String operator : List.of("china-mobile", "china-unicom")) {
                Map<Character, Integer> counts = new HashMap<>();
                for (char name : sequence(groups, 30, operator, day).toCharArray()) {
                    counts.merge(name, 1, Integer::sum);
                }
                assertThat(counts).containsEntry('a', 10).containsEntry('b', 10).containsEntry('c', 10);
            }
        }
    }

    @Test
    void sharesAreKept() {
        Groups groups = groups(plan("[{ name: a, share: 75% }, { name: b, share: 25% }]"), 1);
        assertThat(sequence(groups, 40, "china-mobile", 1).chars().filter(name -> name == 'a'))
                .hasSize(30);
    }

    @Test
    void nobodyCanTellTheNextGroup() {
        String one = sequence(groups(plan("[{ name: a }, { name: b }]"), 1), 200, "china-mobile", 1);

        assertThat(one).contains("aa", "bb").doesNotContain("aaa", "bbb");
        assertThat(one).isEqualTo(sequence(groups(plan("[{ name: a }, { name: b }]"), 1), 200, "china-mobile", 1));
        assertThat(one).isNotEqualTo(sequence(groups(plan("[{ name: a }, { name: b }]"), 2), 200, "china-mobile", 1));
    }

    @Test
    void aNumberThatIsWrittenToAgainStaysInItsGroup() {
        Groups groups = groups(plan("[{ name: a }, { name: b }]", "test.recipients.repeats=true"), 1);
        String first = sequence(groups, 200, "china-mobile", 1);

        assertThat(sequence(groups, 200, "china-mobile", 2)).isEqualTo(first);
        assertThat(first.chars().filter(name -> name == 'a').count()).isBetween(70L, 130L);
    }
}
