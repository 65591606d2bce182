package org.smppassay.regression;

import java.util.OptionalLong;
import org.smppassay.regression.Finding.Answer;
import org.smppassay.wording.Phrase;

/** What is found, as sentences. */
final class Sayings {
    private Sayings() {}

    static Phrase finding(Metric metric, Answer answer, int pairs, Change change, OptionalLong needed) {
        Phrase seen = Phrase.of(
                "regression.seen",
                metric.name(),
                Shown.change(metric, change.estimate()),
                Shown.share(change.interval().confidence()),
                Shown.change(metric, change.interval().lower()),
                Shown.change(metric, change.interval().upper()),
                pairs);
        String limit = Shown.change(metric, change.limit());
        Phrase shown =
                switch (answer) {
                    case WORSE -> Phrase.of("regression.worse", limit);
                    case BETTER -> Phrase.of("regression.better");
                    case HELD -> Phrase.of("regression.held", limit);
                    case UNDECIDED -> Phrase.of("regression.undecided", limit);
                };
        Phrase more = needed.isPresent() ? Phrase.of("regression.needed", needed.getAsLong()) : Phrase.nothing();
        return Phrase.sentences(seen, shown, more);
    }

    static Phrase tooFew(Metric metric, int pairs, int leastPairs) {
        return Phrase.of("regression.too-few", metric.name(), pairs, leastPairs);
    }

    static Phrase notMeasured(Metric metric) {
        return Phrase.of("regression.not-measured", metric.name());
    }
}
