package org.smppassay.report;

import java.util.List;
import org.smppassay.wording.Language;

/** A word of the report and what it means. */
record GlossaryEntry(String id, String word, String meaning) {
    private static final List<String> WORDS = List.of(
            "ours",
            "naive",
            "inconclusive",
            "invalid",
            "interval",
            "confidence",
            "power",
            "needed",
            "limit",
            "receipt",
            "segment",
            "attempted",
            "accepted",
            "delivered",
            "pending",
            "delivery-rate",
            "fluctuation",
            "complaint-rate",
            "latency",
            "percentile",
            "points",
            "permille",
            "panel");

    static List<GlossaryEntry> all(Language language) {
        return WORDS.stream()
                .map(word -> new GlossaryEntry(
                        word, language.say("html.term-" + word), language.say("html.meaning-" + word)))
                .toList();
    }
}
