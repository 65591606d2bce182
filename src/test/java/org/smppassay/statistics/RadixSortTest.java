package org.smppassay.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadixSortTest {
    @ParameterizedTest
    @CsvSource({"0, 63", "1, 63", "1000, 40", "100000, 1", "100000, 11", "100000, 37", "100000, 63"})
    void sortsAsComparingDoes(int n, int bits) {
        long[] values = new Random(7)
                .longs(n + 5L)
                .map(value -> value >>> (Long.SIZE - bits))
                .toArray();
        long[] expected = values.clone();
        Arrays.sort(expected, 0, n);

        RadixSort.sort(values, n);

        assertThat(values).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100_000})
    void takesNoNegativeValues(int n) {
        long[] values = new long[n];
        values[n - 1] = -1;
        assertThatIllegalArgumentException().isThrownBy(() -> RadixSort.sort(values, n));
    }
}
