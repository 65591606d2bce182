package org.smppassay.report.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.SampledLeakDetection;
import org.smppassay.performance.LoadResult;
import org.smppassay.report.Chromium;
import org.smppassay.wording.Language;

/** A load's page as a browser shows it: in headless Chromium, from disk. Skipped where there is no Chromium. */
@ExtendWith(SampledLeakDetection.class)
class LoadReportInBrowserTest {
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

    @Test
    void shouldDrawHowAServerStalled() throws Exception {
        open("load-stalled", LoadFixtures.stalled(), Language.ENGLISH, DESKTOP, false);

        assertSound("rates,response,service,delivery,errors,window,backlog,tail");
        chromium.picture(PICTURES.resolve("load-stalled-desktop-light.png"));
    }

    @Test
    void shouldDrawACapacityOnAPhone() throws Exception {
        open("load-capacity", LoadFixtures.capacity(), Language.CHINESE, PHONE, true);

        assertSound("curve,rates,response,service,delivery,errors,window,backlog,tail");
        assertThat(chromium.evaluate("document.documentElement.scrollWidth <= " + PHONE))
                .isEqualTo("true");
        chromium.picture(PICTURES.resolve("load-capacity-zh-phone.png"));
    }

    @Test
    void shouldTakeHostileNamesForNames() throws Exception {
        open("load-hostile", LoadFixtures.hostile(), Language.ENGLISH, DESKTOP, false);

        assertSound("rates,response,service,delivery,errors,window,backlog,tail");
        assertThat(chromium.evaluate("document.querySelector('.name').textContent"))
                .contains("</script><script>alert(1)</script>");
    }

    private static void open(String name, LoadResult result, Language language, int width, boolean phone)
            throws Exception {
        Path page = page(name, LoadHtml.render(result, LoadFixtures.TOOL, language));
        chromium.view(width, 900, false, phone);
        chromium.open(page);
        chromium.evaluate("document.body.offsetHeight");
        assertThat(chromium.requests())
                .allMatch(url ->
                        url.startsWith("data:") || url.equals(page.toUri().toString()));
    }

    private static void assertSound(String plots) throws Exception {
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.evaluate("[...document.querySelectorAll('.plot')].filter(p => p.querySelectorAll("
                        + "'svg path, svg rect, svg polyline').length >= 5).map(p => p.dataset.plot).join()"))
                .isEqualTo(plots);
        assertThat(chromium.evaluate("document.body.innerText")).doesNotContain("NaN", "undefined", "null", "Infinity");
    }

    private static Path page(String name, String html) throws IOException {
        return Files.write(folder.resolve(name + ".html"), html.getBytes(StandardCharsets.UTF_8));
    }
}
