package org.smppassay.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OperatorMixTest {
    @Property(tries = 500)
    void everyPrefixKeepsTheMixToWithinAMessage(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1000) Integer> weights) {
        double sum = weights.stream().mapToInt(Integer::intValue).sum();
        if (sum == 0) {
            return;
        }
        double[] shares = weights.stream().mapToDouble(weight -> weight).toArray();
        OperatorMix mix = new OperatorMix(shares);
        for (int dealt = 1; dealt <= 2000; dealt++) {
            mix.next();
            for (int i = 0; i < shares.length; i++) {
                assertThat(Math.abs(mix.taken(i) - dealt * shares[i] / sum)).isLessThan(1);
            }
        }
    }

    @Test
    void wholeQuotasAreMetExactly() {
        OperatorMix mix = new OperatorMix(0.6, 0.2, 0.2);
        for (int i = 0; i < 1000; i++) {
            mix.next();
        }
        assertThat(List.of(mix.taken(0), mix.taken(1), mix.taken(2))).containsExactly(600L, 200L, 200L);
    }

    @Test
    void operatorsTakeTurns() {
        OperatorMix mix = new OperatorMix(60, 20, 20);
        int[] dealt = new int[5];
        Arrays.setAll(dealt, i -> mix.next());

        assertThat(dealt).containsExactlyInAnyOrder(0, 0, 0, 1, 2).isNotEqualTo(new int[] {0, 0, 0, 1, 2});
    }

    @Test
    void anOperatorWithoutShareGetsNothing() {
        OperatorMix mix = new OperatorMix(0, 1);
        for (int i = 0; i < 100; i++) {
            assertThat(mix.next()).isEqualTo(1);
        }
    }

    @Test
    void refusesMixesThatAreNone() {
        assertThatThrownBy(() -> new OperatorMix(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OperatorMix(1, -0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(OperatorMix::new).isInstanceOf(IllegalArgumentException.class);
    }
}
