package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.report.ResultReader.Stored;
import org.smppassay.wording.Language;

class ReportsTest {
    @Test
    void shouldWriteEveryReportAndLeaveNothingElse(@TempDir Path parent) throws IOException {
        Path dir = parent.resolve("runs/one");

        Reports.write(dir, Fixtures.hostile(), Fixtures.TOOL, 1.5);
        Reports.write(dir, Fixtures.inconclusive(), Fixtures.TOOL, 1.5);

        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("result.json", "report.html", "junit.xml", "summary.md", "criteria.csv");
        }
        assertThat(Reports.read(dir)).isEqualTo(new Stored(Fixtures.inconclusive(), Fixtures.TOOL, 1.5));
    }

    @Test
    void shouldTellWallTimeOnlyInTheJson(@TempDir Path parent) throws IOException {
        Reports.write(parent, Fixtures.pass(), Fixtures.TOOL, 987.125);

        RunFolder folder = new RunFolder(parent);
        assertThat(folder.result()).content().contains("987.125");
        for (Path file : new Path[] {folder.html(), folder.junit(), folder.summary()}) {
            assertThat(file).content().doesNotContain("987").doesNotContain(parent.toString());
        }
    }

    @Test
    void shouldNotDependOnTheMachinesLocale() {
        Locale before = Locale.getDefault();
        String plain = everything();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(everything()).isEqualTo(plain);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldNameTheFileThatCannotBeRead(@TempDir Path parent) throws IOException {
        Files.writeString(parent.resolve("result.json"), "{\"schema\": 9}");

        assertThatThrownBy(() -> Reports.read(parent))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("result.json");
    }

    private static String everything() {
        return new TerminalSummary(true, Language.ENGLISH).render(Fixtures.fail(), "")
                + ResultJson.render(Fixtures.fail(), Fixtures.TOOL, 1.5)
                + JunitXml.render(Fixtures.fail(), Fixtures.TOOL)
                + MarkdownSummary.render(Fixtures.fail(), Fixtures.TOOL)
                + HtmlReport.render(Fixtures.fail(), Fixtures.TOOL);
    }
}
