package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.report.TextTable.Cell;

class TextTest {
    @Test
    void shouldCountColumnsOfEastAsianText() {
        assertThat(Text.width("china")).isEqualTo(5);
        assertThat(Text.width("中国移动")).isEqualTo(8);
        assertThat(Text.width("【T】")).isEqualTo(5);
        assertThat(Text.width("e\u0301")).isEqualTo(1);
        assertThat(Text.width("99.32 – ‰")).isEqualTo(9);
    }

    @Test
    void shouldAlignColumnsOfEastAsianText() {
        TextTable table = new TextTable("lr");
        table.row(List.of(Cell.of("中国移动"), Cell.of("1")));
        table.row(List.of(Cell.of("unicom"), Cell.of("20")));
        StringBuilder out = new StringBuilder();
        table.appendTo(out);

        assertThat(out).hasToString("  中国移动   1\n  unicom    20\n");
    }

    @Test
    void shouldNotLetTextSteerATerminal() {
        assertThat(Text.oneLine("a\u001b[31mb\r\nc\u202ed\te")).isEqualTo("a\uFFFD[31mb  c\uFFFDd e");
        assertThat(Text.oneLine("x\uD800")).isEqualTo("x\uFFFD");
    }

    @Test
    void shouldCutToColumnsRatherThanCharacters() {
        assertThat(Text.fit("中国移动", 8)).isEqualTo("中国移动");
        assertThat(Text.fit("中国移动", 7)).isEqualTo("中国移…");
        assertThat(Text.fit("中国移动", 6)).isEqualTo("中国…");
    }

    @Test
    void shouldBreakLinesAtSpacesAndBetweenWideCharacters() {
        assertThat(Text.wrap("aa bb cc", 5)).containsExactly("aa bb", "cc");
        assertThat(Text.wrap("中国移动", 4)).containsExactly("中国", "移动");
        assertThat(Text.wrap("toolongforit", 4)).containsExactly("toolongforit");
        assertThat(Text.wrap("", 4)).containsExactly("");
    }
}
