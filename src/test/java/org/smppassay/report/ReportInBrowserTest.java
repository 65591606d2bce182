package org.smppassay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smppassay.SampledLeakDetection;

/**
 * The HTML report as a browser shows it: in headless Chromium, from disk. Pictures of each are left in {@code
 * target/screenshots}. Skipped where there is no Chromium.
 */
@ExtendWith(SampledLeakDetection.class)
class ReportInBrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;

    @TempDir(cleanup = CleanupMode.NEVER)
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> program = Chromium.installed();
        Assumptions.assumeTrue(
                program.isPresent(), "no chromium on the PATH: the HTML report was not opened in a browser");
        chromium = Chromium.start(program.get(), Files.createDirectory(folder.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<String> pages() {
        return BrowsedReports.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldDrawEverythingAndComplainOfNothing(String name) throws Exception {
        Path page = page(name);

        chromium.view(DESKTOP, 900, false, false);
        chromium.open(page);
        settle();

        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.requests())
                .allMatch(url ->
                        url.startsWith("data:") || url.equals(page.toUri().toString()));
        assertThat(number("[...document.querySelectorAll('.plot')].filter(p => !p.querySelector('svg')).length"))
                .isZero();
        assertThat(chromium.evaluate("[...document.querySelectorAll('.plot')].filter(p => p.querySelectorAll("
                        + "'svg path, svg rect, svg polyline').length < 5).map(p => p.id).join()"))
                .isEmpty();
        assertThat(chromium.evaluate("document.body.innerText")).doesNotContain("NaN", "undefined", "null", "Infinity");
        assertThat(chromium.evaluate("document.querySelector('main').textContent"))
                .doesNotContain("NaN");
        chromium.picture(PICTURES.resolve(name + "-desktop-light.png"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldFitAPhone(String name) throws Exception {
        chromium.view(PHONE, 740, false, true);
        chromium.open(page(name));
        settle();

        assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(PHONE);
        assertThat(chromium.evaluate("[...document.querySelectorAll('main *')].filter(e => !e.closest('.scroll') && "
                        + "e.getBoundingClientRect().right > " + (PHONE + 1)
                        + ").map(e => e.tagName + '.' + e.getAttribute('class')).join()"))
                .isEmpty();
        chromium.picture(PICTURES.resolve(name + "-phone.png"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldFollowTheDark(String name) throws Exception {
        chromium.view(DESKTOP, 900, true, false);
        chromium.open(page(name));
        settle();

        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(13, 17, 23)");
        chromium.picture(PICTURES.resolve(name + "-desktop-dark.png"));
    }

    @Test
    void shouldExplainAWordToMouseAndKeyboard() throws Exception {
        chromium.view(DESKTOP, 900, false, false);
        chromium.open(page("outage-en"));
        chromium.evaluate("document.querySelector('.criteria').scrollIntoView()");

        assertThat(chromium.evaluate("document.getElementById('tip').hidden")).isEqualTo("true");
        chromium.evaluate("document.querySelector('a.term[href=\"#term-interval\"]').focus()");
        assertThat(chromium.evaluate("document.getElementById('tip').innerText"))
                .contains("compatible");
        assertThat(chromium.evaluate("document.activeElement.getAttribute('aria-describedby')"))
                .isEqualTo("tip");
        chromium.press("Escape");
        assertThat(chromium.evaluate("document.getElementById('tip').hidden")).isEqualTo("true");

        hover("a.term[href=\"#term-naive\"]");
        assertThat(chromium.evaluate("document.getElementById('tip').innerText"))
                .contains("chance");
        chromium.picture(PICTURES.resolve("outage-en-glossary.png"));
    }

    @Test
    void shouldTellTheFiguresOfAPoint() throws Exception {
        chromium.view(DESKTOP, 900, false, false);
        chromium.open(page("undecided-en"));
        chromium.evaluate("document.getElementById('plot-operators').scrollIntoView()");

        hover("#plot-operators svg path[d^=\"M1 0A1\"]");

        assertThat(chromium.evaluate("document.getElementById('plot-operators').innerText"))
                .contains("2,982 of 3,000 delivered: 99.40 %");
    }

    @Test
    void shouldTellTheCountsOfAnHour() throws Exception {
        chromium.view(DESKTOP, 900, false, false);
        chromium.open(page("outage-en"));
        chromium.evaluate("document.querySelector('.heat').scrollIntoView()");

        hover(".heat td[data-tip]");
        String first = chromium.evaluate("document.getElementById('tip').innerText");
        chromium.evaluate("document.querySelector('.heat td[data-tip]').focus()");
        chromium.press("ArrowDown");

        assertThat(first).matches("(?s)[\\d,]+ of [\\d,]+ delivered: .* % \\(90 % interval .* – .* %\\)");
        assertThat(chromium.evaluate("document.activeElement.parentElement.sectionRowIndex"))
                .isEqualTo("1");
    }

    @Test
    void shouldBeReadableWithoutScript() throws Exception {
        chromium.view(DESKTOP, 900, false, false);
        chromium.allowScripts(false);
        try {
            chromium.open(page("outage-en"));
            chromium.picture(PICTURES.resolve("outage-en-without-script.png"));
        } finally {
            chromium.allowScripts(true);
        }
        chromium.print(PICTURES.resolve("outage-en-without-script.pdf"));

        assertThat(chromium.evaluate("document.documentElement.className")).isEmpty();
        assertThat(number("document.querySelector('.drawn').offsetHeight")).isZero();
        assertThat(chromium.evaluate("document.querySelector('.rates').innerText"))
                .contains(" %");
    }

    @Test
    void shouldPrint() throws Exception {
        chromium.view(DESKTOP, 900, false, false);
        chromium.open(page("outage-en"));
        settle();
        Path pdf = PICTURES.resolve("outage-en.pdf");

        chromium.print(pdf);

        assertThat(Files.size(pdf)).isGreaterThan(20_000);
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void hover(String selector) throws Exception {
        String[] at = chromium.evaluate("(box => [box.left + box.width / 2, box.top + box.height / 2])("
                        + "document.querySelector('" + selector + "').getBoundingClientRect())")
                .split(",", -1);
        chromium.point(Double.parseDouble(at[0]), Double.parseDouble(at[1]));
    }

    /** Two frames later all that was asked for has been painted. */
    private static void settle() throws Exception {
        chromium.evaluate("document.body.offsetHeight");
    }

    private static int number(String expression) throws Exception {
        return (int) Double.parseDouble(chromium.evaluate(expression));
    }

    private static Path page(String name) throws IOException {
        Path page = folder.resolve(name + ".html");
        if (Files.notExists(page)) {
            Files.write(page, BrowsedReports.named(name).getBytes(StandardCharsets.UTF_8));
        }
        return page;
    }
}
