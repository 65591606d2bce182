package org.smppassay.evaluation;

import org.smppassay.wording.Phrase;

/**
 * Messages whose delivery rate is judged together.
 *
 * @param name as in {@link CriterionResult#scope}
 * @param to how sentences call it; nothing for all
 * @param cause a sentence on the most frequent failure, nothing without failures
 * @param remark a sentence on what may belong here, nothing if that is known
 */
record DeliveryScope(String name, Phrase to, Arrivals arrivals, Phrase cause, Phrase remark) {
    static DeliveryScope overall(Observed observed) {
        return new DeliveryScope(
                "overall",
                Phrase.nothing(),
                Arrivals.of(observed, observed.total()),
                Causes.mostFrequent(observed.failures(), failure -> true),
                Phrase.nothing());
    }

    static DeliveryScope operator(Observed observed, Tally operator) {
        String name = operator.group();
        return new DeliveryScope(
                "operator:" + name,
                Phrase.of("delivery.to", name),
                Arrivals.of(observed, operator),
                Causes.mostFrequent(
                        observed.failures(), failure -> failure.operator().equals(name)),
                Phrase.nothing());
    }

    /**
     * @param unplaced messages of which nobody knows the network
     */
    static DeliveryScope network(Observed observed, Tally network, Tally unplaced) {
        String name = network.group();
        return new DeliveryScope(
                "network:" + name,
                Phrase.of("networks.on", name),
                Arrivals.of(observed, network, unplaced),
                Phrase.nothing(),
                unplaced.attempted() == 0 ? Phrase.nothing() : Phrase.of("networks.unplaced", unplaced.attempted()));
    }
}
