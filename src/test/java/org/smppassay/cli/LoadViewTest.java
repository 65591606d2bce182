package org.smppassay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.smppassay.performance.Interval;
import org.smppassay.report.load.MadeUp;
import org.smppassay.wording.Language;

class LoadViewTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void shouldTellTheLastSecondEachTenSecondsWhereNothingCanBeRedrawn() {
        try (LoadView view = view(false, Language.ENGLISH)) {
            MadeUp.seconds("spike", 0, 15, 9).forEach(view::second);
        }

        assertThat(printed())
                .isEqualTo("10 s  phase spike; sent 1,000/s, accepted 980/s, receipts 977/s; response p50 302 ms,"
                        + " p99 596 ms; errors 2, throttled 18; window 200/200, backlog 400, sessions 4/4\n");
    }

    @Test
    void shouldSpeakChinese() {
        try (LoadView view = view(false, Language.CHINESE)) {
            MadeUp.seconds("1", 9, 10, -1).forEach(view::second);
        }

        assertThat(printed()).startsWith("10 s  阶段 1; 发送 1,000/s，接受 1,000/s，回执 997/s; ");
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // returns and escapes are what it is about
    void shouldRedrawItsLinesOnATerminalAndLeaveNone() {
        LoadView first = view(true, Language.ENGLISH);
        first.second(MadeUp.interval("1", 0, MadeUp.SECOND, 1000, true));
        first.close();

        assertThat(printed())
                .isEqualTo("\r\033[K1 s  phase 1\n\r\033[Ksent 1,000/s, accepted 980/s, receipts 977/s\n"
                        + "\r\033[Kresponse p50 302 ms, p99 596 ms\n\r\033[Kerrors 2, throttled 18\n"
                        + "\r\033[Kwindow [####################] 200/200, backlog 400, sessions 4/4\n"
                        + "\033[5A\r\033[J");
    }

    @Test
    void shouldNotLetAPhaseSteerTheTerminal() {
        try (LoadView view = view(true, Language.ENGLISH)) {
            view.second(MadeUp.silence("\033[2J" + "long ".repeat(20)));
        }

        assertThat(printed())
                .doesNotContain("\033[2J")
                .contains("response p50 none", "window [····················] 0/0");
        assertThat(printed().lines()).allMatch(line -> line.length() < 80);
    }

    /** Somebody stops his terminal: the load goes on. */
    @Test
    @Timeout(60)
    void shouldNotWaitForWhoeverReads() {
        CountDownLatch stopped = new CountDownLatch(1);
        PrintStream stuck = new PrintStream(new OutputStream() {
            @Override
            public void write(int octet) {
                try {
                    stopped.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        LoadView view = new LoadView(stuck, true, Language.ENGLISH);
        Interval second = MadeUp.interval("1", 0, MadeUp.SECOND, 10, false);

        for (int i = 0; i < 100; i++) {
            view.second(second);
        }

        assertThat(stopped.getCount()).as("still stuck").isOne();
        stopped.countDown();
        view.close();
    }

    private LoadView view(boolean terminal, Language language) {
        return new LoadView(new PrintStream(printed, true, StandardCharsets.UTF_8), terminal, language);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
