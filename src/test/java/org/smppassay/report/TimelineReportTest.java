package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Timeline;
import org.smppassay.observation.TimelineEvent;
import org.smppassay.observation.TimelineEvent.Kind;
import org.smppassay.observation.TimelineEvent.What;
import org.smppassay.report.ResultReader.Stored;
import org.smppassay.wording.Language;

/** What the carrier did, beside the verdict. */
class TimelineReportTest {
    private static final Timeline TIMELINE = new Timeline(List.of(
            new Timeline.Entry(
                    Kind.INCIDENT,
                    "evening | <outage>",
                    1,
                    at(3, 17),
                    at(3, 19),
                    List.of(
                            new TimelineEvent(
                                    at(3, 17), Kind.INCIDENT, "evening | <outage>", What.BEGINS, "delivered 0%"),
                            new TimelineEvent(at(3, 19), Kind.INCIDENT, "evening | <outage>", What.ENDS, ""))),
            new Timeline.Entry(
                    Kind.FAULT,
                    "flapping",
                    12_345,
                    at(1, 8) + 1_234_567,
                    at(5, 9),
                    List.of(new TimelineEvent(
                            at(1, 8) + 1_234_567,
                            Kind.FAULT,
                            "flapping",
                            What.STRIKES,
                            "connection 2 of tester (transceiver): closed (FIN)")))));

    private static long at(int day, int hour) {
        return Duration.ofHours((day - 1) * 24L + hour).toNanos();
    }

    @Test
    void shouldBeShownOnTheTerminal() {
        String text = new TerminalSummary(false, Language.ENGLISH).render(Fixtures.fail(), TIMELINE, "");
        assertThat(text).contains("What the carrier did");
        assertThat(text.lines())
                .anyMatch(line -> line.contains("flapping")
                        && line.contains("day 1 08:00:00")
                        && line.contains("day 5 09:00:00")
                        && line.endsWith("12,345"));
    }

    @Test
    void shouldBeShownInMarkdownAndHtmlEscaped() {
        assertThat(MarkdownSummary.render(Fixtures.fail(), TIMELINE, Fixtures.TOOL, Language.ENGLISH))
                .contains(
                        "### What the carrier did",
                        "| evening \\| &lt;outage\\> | incident | day 3 17:00:00 | day 3 19:00:00 | 1 | delivered 0% |");
        assertThat(HtmlReport.render(Fixtures.fail(), TIMELINE, Fixtures.TOOL, Language.ENGLISH))
                .contains(
                        "What the carrier did",
                        "evening | &lt;outage&gt;",
                        "<td>day 3 17:00:00</td>",
                        "<td>closed (FIN)</td>");
    }

    @Test
    void shouldSurviveResultJson() throws IOException {
        String json = ResultJson.render(Fixtures.pass(), TIMELINE, Fixtures.TOOL, 1);
        assertThat(ResultReader.parse(json)).isEqualTo(new Stored(Fixtures.pass(), TIMELINE, Fixtures.TOOL, 1));
    }

    @Test
    void shouldBeBoundedInResultJson() throws IOException {
        List<TimelineEvent> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(new TimelineEvent(i, Kind.FAULT, "garbage", What.STRIKES, ""));
        }
        Timeline timeline = new Timeline(List.of(new Timeline.Entry(Kind.FAULT, "garbage", 7_000_000, 0, 999, many)));
        Timeline read = ResultReader.parse(ResultJson.render(Fixtures.pass(), timeline, Fixtures.TOOL, 1))
                .timeline();
        assertThat(read.entries().get(0).times()).isEqualTo(7_000_000);
        assertThat(read.events()).hasSize(100);
    }

    @Test
    void shouldLeaveReportsOfUneventfulRunsAsTheyAre() {
        assertThat(ResultJson.render(Fixtures.pass(), Timeline.EMPTY, Fixtures.TOOL, 1))
                .doesNotContain("timeline");
        assertThat(HtmlReport.render(Fixtures.pass(), Timeline.EMPTY, Fixtures.TOOL, Language.ENGLISH))
                .doesNotContain("carrier did");
    }
}
