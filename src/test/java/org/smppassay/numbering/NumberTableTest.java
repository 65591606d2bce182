package org.smppassay.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTableTest {
    private static final List<String> WORDS = List.of("dead", "full");

    @Test
    void tellsWhatIsSaidOfANumber() {
        NumberTable table =
                NumberTable.read("8613800000002 , full\n# 1,dead\n\n+8613800000001,dead\r\n0,full\n", WORDS);

        assertThat(table.size()).isEqualTo(3);
        assertThat(table.indexOf(8613800000001L)).isZero();
        assertThat(table.indexOf(8613800000002L)).isEqualTo(1);
        assertThat(table.indexOf(0)).isEqualTo(1);
        for (long number :
                new long[] {1, 8613800000000L, 8613800000003L, 999_999_999_999_999L, NumberTable.NO_NUMBER}) {
            assertThat(table.indexOf(number)).as("%d", number).isEqualTo(NumberTable.NOTHING);
        }
    }

    @Test
    void holdsManyNumbersAndTheLongest() {
        StringBuilder text = new StringBuilder("999999999999999,full\n");
        for (int i = 50_000; i-- > 0; ) {
            text.append(8613800000000L + 2L * i).append(i % 3 == 0 ? ",dead\n" : ",full\n");
        }
        NumberTable table = NumberTable.read(text.toString(), WORDS);

        for (int i = 0; i < 50_000; i++) {
            assertThat(table.indexOf(8613800000000L + 2L * i)).isEqualTo(i % 3 == 0 ? 0 : 1);
            assertThat(table.indexOf(8613800000001L + 2L * i)).isEqualTo(NumberTable.NOTHING);
        }
        assertThat(table.indexOf(999_999_999_999_999L)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,dead;2;3,full             | 2 | expected a number of at most 15 digits, found ''",
                "1,dead;12a,full             | 2 | found '12a'",
                "1234567890123456,full       | 1 | found '1234567890123456'",
                "1,ded                       | 1 | expected one of dead, full, found 'ded'",
                "1,dead;2,full;#;1,full;3,dead | 4 | 1 is given twice, with different words",
            })
    void saysWhichLineIsWrongAndWhy(String text, int line, String why) {
        assertThatThrownBy(() -> NumberTable.read(text.replace(';', '\n'), WORDS))
                .isInstanceOfSatisfying(
                        LineException.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(why);
    }

    @Test
    void aNumberMayComeTwiceWithTheSameWord() {
        assertThat(NumberTable.read("1,full\n1,full\n", WORDS).indexOf(1)).isEqualTo(1);
    }

    @Test
    void mapsAreReadAlike() {
        NumberTable many = NumberTable.of(Map.of("4410x", "full"), WORDS);
        assertThat(many.size()).isEqualTo(10);
        assertThat(many.indexOf(44109)).isEqualTo(WORDS.indexOf("full"));
        assertThat(NumberTable.of(Map.of("+44", "full"), WORDS).indexOf(44)).isEqualTo(1);
        assertThatThrownBy(() -> NumberTable.of(Map.of("44", "empty"), WORDS)).hasMessageContaining("'empty'");
    }

    @ParameterizedTest
    @CsvSource({"8613800000001, 8613800000001", "+44, 44", "007, 7", "+, -1", "'', -1", "4 4, -1", "++4, -1", "٤٤, -1"})
    void readsNumbers(String text, long value) {
        assertThat(NumberTable.valueOf(text)).isEqualTo(value);
    }
}
