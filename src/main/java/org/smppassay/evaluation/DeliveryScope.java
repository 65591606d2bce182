package org.smppassay.evaluation;

import org.smppassay.wording.Phrase;

/**
 * Messages whose delivery rate is judged together.
 *
 * @param name as in {@link CriterionResult#scope}
 * @param to how sentences call it; nothing for all
 * @param cause a sentence on the most frequent failure, nothing without failures
 */
record DeliveryScope(String name, Phrase to, Arrivals arrivals, Phrase cause) {
    static DeliveryScope overall(Observed observed) {
        return new DeliveryScope(
                "overall",
                Phrase.nothing(),
                Arrivals.of(observed, observed.total()),
                Causes.mostFrequent(observed.failures(), failure -> true));
    }

    static DeliveryScope operator(Observed observed, Tally operator) {
        String name = operator.group();
        return new DeliveryScope(
                "operator:" + name,
                Phrase.of("delivery.to", name),
                Arrivals.of(observed, operator),
                Causes.mostFrequent(
                        observed.failures(), failure -> failure.operator().equals(name)));
    }
}
