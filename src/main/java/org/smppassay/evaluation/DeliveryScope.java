package org.smppassay.evaluation;

/**
 * Messages whose delivery rate is judged together.
 *
 * @param name as in {@link CriterionResult#scope}
 * @param to empty, or {@code to NAME} with a space before it
 * @param cause a sentence on the most frequent failure, empty without failures
 */
record DeliveryScope(String name, String to, Arrivals arrivals, String cause) {
    static DeliveryScope overall(Observed observed) {
        return new DeliveryScope(
                "overall",
                "",
                Arrivals.of(observed, observed.total()),
                Causes.mostFrequent(observed.failures(), failure -> true));
    }

    static DeliveryScope operator(Observed observed, Tally operator) {
        String name = operator.group();
        return new DeliveryScope(
                "operator:" + name,
                " to " + name,
                Arrivals.of(observed, operator),
                Causes.mostFrequent(
                        observed.failures(), failure -> failure.operator().equals(name)));
    }
}
