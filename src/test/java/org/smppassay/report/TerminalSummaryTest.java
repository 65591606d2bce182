package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.evaluation.Breakdown;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.wording.Language;

class TerminalSummaryTest {
    @Test
    void shouldStartTheQuietLineWithTheVerdict() {
        assertThat(new TerminalSummary(false, Language.ENGLISH).verdictLine(Fixtures.fail()))
                .isEqualTo("FAIL  one-bad-operator  (the naive reading says PASS)\n");
    }

    @Test
    void shouldUseColourOnlyIfAsked() {
        String plain = new TerminalSummary(false, Language.ENGLISH).render(Fixtures.inconclusive(), "x");
        String coloured = new TerminalSummary(true, Language.ENGLISH).render(Fixtures.inconclusive(), "x");

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[1;30;43m INCONCLUSIVE \u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.replaceFirst("INCONCLUSIVE", " $0 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "fail", "inconclusive", "invalid", "empty"})
    void shouldStayWithinAHundredColumns(String name) {
        RunResult result = Fixtures.all().getOrDefault(name, Fixtures.pass());

        assertThat(new TerminalSummary(false, Language.ENGLISH)
                        .render(result, "runs/example")
                        .lines())
                .allMatch(line -> Text.width(line) <= 100);
    }

    @Test
    void shouldPutManyDaysInSeveralTables() {
        RunResult base = Fixtures.pass();
        List<Tally> days = new ArrayList<>();
        for (int day = 1; day <= 16; day++) {
            days.add(Traffic.tally(Integer.toString(day), 1000, 990 + day % 10));
        }
        RunResult result = new RunResult(
                base.run(),
                base.verdict(),
                base.naiveVerdict(),
                base.why(),
                base.notes(),
                base.criteria(),
                base.counts(),
                base.latencies(),
                new Breakdown(
                        days,
                        base.breakdown().operators(),
                        base.breakdown().cells(),
                        base.breakdown().hours(),
                        base.breakdown().failures()));

        String text = new TerminalSummary(false, Language.ENGLISH).render(result, "");

        assertThat(text).contains("day 16  total  attempted".replace("  total", "    total"));
        assertThat(text.lines()).allMatch(line -> Text.width(line) <= 100);
        assertThat(text.lines().filter(line -> line.startsWith("  operator"))).hasSize(3);
    }
}
