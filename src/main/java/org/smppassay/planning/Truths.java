package org.smppassay.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Truths to suppose where nobody has said what the channel is like, as multiples of the failures that the limit allows: half as
 * many again, just as many, and fewer. For 99 % that is 98.5, 99, 99.3, 99.5 and 99.7 %; for complaints, where channels differ
 * by more, 0.3 ‰ gives 0.6, 0.3, 0.2, 0.1 and 0.05 ‰.
 */
final class Truths {
    private static final List<String> FAILURES = List.of("1.5", "1", "0.7", "0.5", "0.3");
    private static final List<String> EVENTS = List.of("12", "6", "4", "2", "1");
    private static final BigDecimal EVENTS_UNIT = BigDecimal.valueOf(6);
    private static final int PLACES = 12;

    private Truths() {}

    /** Truths around a claim on a rate, the worst first. */
    static List<Double> around(Claim claim) {
        BigDecimal limit = BigDecimal.valueOf(claim.limit());
        if (claim.kind() == Claim.Kind.BELOW) {
            return EVENTS.stream()
                    .map(factor -> limit.multiply(new BigDecimal(factor))
                            .divide(EVENTS_UNIT, PLACES, RoundingMode.HALF_UP)
                            .doubleValue())
                    .filter(rate -> rate < 1)
                    .toList();
        }
        BigDecimal allowed = BigDecimal.ONE.subtract(limit);
        return FAILURES.stream()
                .map(factor -> BigDecimal.ONE
                        .subtract(allowed.multiply(new BigDecimal(factor)))
                        .doubleValue())
                .filter(rate -> rate > 0)
                .toList();
    }
}
