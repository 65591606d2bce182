package org.smppassay.scenario.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KEYS = List.of("window", "windows", "messages", "receipt_deadline", "max_binds");

    @ParameterizedTest
    @CsvSource({
        "windw, window",
        "wnidow, window",
        "mesages, messages",
        "receiptDeadline, receipt_deadline",
        "maxbind, max_binds"
    })
    void findsWhatWasProbablyMeant(String word, String meant) {
        assertThat(Nearest.to(word, KEYS)).contains(meant);
    }

    @Test
    void doesNotGuessWildly() {
        assertThat(Nearest.to("xyz", KEYS)).isEmpty();
        assertThat(Nearest.to("", KEYS)).isEmpty();
        assertThat(Nearest.hint("xyz", List.of("a_long_key"))).isEqualTo("; valid: a_long_key");
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "ab, ba, 1", "kitten, sitting, 3", "window, window, 0"})
    void countsEdits(String a, String b, int edits) {
        assertThat(Nearest.edits(a, b)).isEqualTo(edits);
        assertThat(Nearest.edits(b, a)).isEqualTo(edits);
    }
}
