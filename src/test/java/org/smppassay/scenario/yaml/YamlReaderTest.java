package org.smppassay.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1\\na: 2                | x:2:1: key 'a' is given twice",
                "a: &here 1                 | x:1:4: anchors are not supported: remove &here",
                "a: *there                  | x:1:4: aliases are not supported: write the value out",
                "a: !!str 1                 | x:1:4: tags are not supported: remove tag:yaml.org,2002:str",
                "? [a]\\n: 1                | x:1:3: expected a key, found a list",
                "a: 1\\n---\\nb: 2          | x:2:1: expected a single YAML document, found another",
                "a: [1, 2                   | x:1:9: YAML syntax: expected ',' or ']', but got <stream end>",
                "a: 1\\n\\tb: 2             | x:2:1: YAML syntax: found character '\\t(TAB)' that cannot start any token",
                "a: \\7b                     | x:1:4: YAML syntax: character U+0007 is not allowed",
            })
    void whatAScenarioMayNotHoldIsReported(String text, String problem) {
        Problems problems = new Problems();
        YamlReader.read(text.translateEscapes(), "x", problems);

        assertThat(problems.sorted()).isNotEmpty();
        assertThat(problems.sorted().get(0).toString()).startsWith(problem);
    }

    @Test
    void nestingIsBounded() {
        Problems problems = new Problems();
        YamlReader.read("[".repeat(100_000), "x", problems);

        assertThat(problems.sorted())
                .singleElement()
                .asString()
                .contains("x:1:33")
                .contains("nested more than 32 deep");
    }

    @Test
    void severalMistakesAreReportedAtOnce() {
        Problems problems = new Problems();
        YamlReader.read("a: &x 1\na: *x\nb: !t 2\n", "x", problems);

        assertThat(problems.sorted()).extracting(Problem::line).isEqualTo(List.of(1, 2, 2, 3));
    }

    @Test
    void timesAreTextsAndNotNumbers() {
        assertThat(YamlReader.read("17:00", "x", new Problems()))
                .contains(new YamlScalar("17:00", true, new Place("x", 1, 1)));
    }
}
