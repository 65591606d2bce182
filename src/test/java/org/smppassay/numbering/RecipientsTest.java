package org.smppassay.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientsTest {
    @Property(tries = 200)
    void aPermutationMeetsEveryPlaceOnce(@ForAll @IntRange(min = 1, max = 3000) int size, @ForAll long seed) {
        Permutation permutation = new Permutation(size, seed);
        Set<Long> seen = new HashSet<>();
        for (long i = 0; i < size; i++) {
            assertThat(permutation.apply(i)).isBetween(0L, size - 1L);
            seen.add(permutation.apply(i));
        }
        assertThat(seen).hasSize(size);
    }

    @Property(tries = 100)
    void everyNumberOfTheWholeSpaceBelongsToItsOperator(@ForAll long seed, @ForAll @IntRange int pick) {
        NumberPlan plan = NumberPlan.builtIn();
        for (String operator : plan.operators()) {
            Recipients recipients = plan.recipients(operator, seed);
            assertThat(plan.operatorOf(recipients.number(pick % recipients.size())))
                    .contains(operator);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"china-mobile", "china-unicom", "china-telecom", "china-broadnet"})
    void manyIndexesGiveAsManyNumbers(String operator) {
        Recipients recipients = NumberPlan.builtIn().recipients(operator, 20250613);

        assertThat(LongStream.range(0, 50_000).mapToObj(recipients::number).collect(Collectors.toSet()))
                .hasSize(50_000);
    }

    @Test
    void aSpaceSmallEnoughToWalkIsGivenOutInFull() {
        Recipients recipients =
                NumberPlan.of(Map.of("tiny", List.of("86134[0-2]xx"))).recipients("tiny", 7);

        assertThat(recipients.size()).isEqualTo(300);
        assertThat(LongStream.range(0, 300).mapToObj(recipients::number).sorted())
                .hasSize(300)
                .startsWith("86134000", "86134001")
                .endsWith("86134298", "86134299")
                .doesNotHaveDuplicates();
    }

    @Test
    void theSpaceHasTheSizeOfItsRanges() {
        // 134[0-8] and 170[356] leave 7 digits free, the other ranges 8.
        assertThat(NumberPlan.builtIn().recipients("china-mobile", 1).size())
                .isEqualTo(12 * 10_000_000L + 24 * 100_000_000L);
        assertThat(NumberPlan.builtIn().recipients("china-broadnet", 1).size()).isEqualTo(100_000_000L);
    }

    @Test
    void theOrderDependsOnTheSeedAlone() {
        NumberPlan plan = NumberPlan.builtIn();

        assertThat(plan.recipients("china-unicom", 1).number(0))
                .isEqualTo(plan.recipients("china-unicom", 1).number(0))
                .isNotEqualTo(plan.recipients("china-unicom", 2).number(0));
    }

    @Test
    void refusesWhatIsNotThere() {
        NumberPlan plan = NumberPlan.builtIn();
        Recipients recipients = plan.recipients("china-broadnet", 1);

        assertThatThrownBy(() -> recipients.number(recipients.size())).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> recipients.number(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> plan.recipients("acme", 1)).hasMessageContaining("acme");
    }
}
