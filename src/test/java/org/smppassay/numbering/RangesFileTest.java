package org.smppassay.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangesFileTest {
    @Test
    void anOperatorMayHaveSeveralLines() {
        assertThat(RangesFile.read(
                        "# mine\n\nacme 447911xxxxxx  447912xxxxxx\nother 86134[0-8]\r\nacme 447913xxxxxx\n"))
                .containsExactly(
                        entry("acme", List.of("447911xxxxxx", "447912xxxxxx", "447913xxxxxx")),
                        entry("other", List.of("86134[0-8]")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "acme                    | 1 | expected number ranges behind the name 'acme'",
                "acme 4479               | 1 | number range '4479': say how long",
                "#;a 8613;;b 8613        | 4 | number range '8613': 8613 is given twice",
                "a 86131;b 8613[0-2]     | 2 | number range '8613[0-2]': 86131 is given twice",
                "#                       | 1 | expected an operator's name and its number ranges",
            })
    void saysWhichLineIsWrongAndWhy(String text, int line, String why) {
        assertThatThrownBy(() -> RangesFile.read(text.replace(';', '\n')))
                .isInstanceOfSatisfying(
                        LineException.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(why);
    }

    /** The list of MIIT (2023) as people write it: prefixes of three digits and of four, both from and to. */
    @ParameterizedTest
    @CsvSource({
        "china-mobile, 1340-1348 135-139 147-148 150-152 157-159 165-165 1703-1703 1705-1706 172-172 178-178 182-184"
                + " 187-188 195-195 197-198",
        "china-unicom, 130-132 145-146 155-156 166-167 1704-1704 1707-1709 171-171 175-176 185-186 196-196",
        "china-telecom, 133-133 149-149 153-153 162-162 1700-1702 173-173 1740-1745 177-177 180-181 189-191 193-193"
                + " 199-199",
        "china-broadnet, 192-192",
    })
    void theRangesOfChinaAreWhole(String operator, String spans) {
        Set<Integer> expected = new TreeSet<>();
        for (String span : spans.split(" ", -1)) {
            String[] ends = span.split("-", -1);
            int scale = ends[0].length() == 3 ? 10 : 1;
            for (int p = Integer.parseInt(ends[0]) * scale; p < (Integer.parseInt(ends[1]) + 1) * scale; p++) {
                expected.add(p);
            }
        }
        Set<Integer> found = new TreeSet<>();
        for (int prefix = 1000; prefix < 2000; prefix++) {
            if (NumberPlan.builtIn()
                    .operatorOf("86" + prefix + "0000000")
                    .filter(operator::equals)
                    .isPresent()) {
                found.add(prefix);
            }
        }
        assertThat(found).isEqualTo(expected);
    }
}
