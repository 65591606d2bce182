package org.smppassay.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.carrier.network.Subscribers;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/** Shares and delays follow the spec. Tolerances are four standard deviations. */
class SubscribersTest {
    private static final int MANY = 100_000;
    private static final double SIGMA = 0.6;
    private static final double DELIVERED = 0.9;

    private final List<Attempt> attempts = attempts();

    private static List<Attempt> attempts() {
        Subscribers subscribers = new Subscribers(
                CarrierDescription.ordinary()
                        .delivering(DELIVERED)
                        .spreading(SIGMA)
                        .spec(),
                RunCalendar.real(LocalDate.EPOCH),
                new RandomStreams(20250613));
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            attempts.add(subscribers.attempt(VirtualCarrier.subscriber(i), i, 1, 0));
        }
        return attempts;
    }

    @Test
    void theShareOfTheDeliveredIsThatOfTheSpec() {
        double share = attempts.stream().filter(Attempt::delivered).count() / (double) MANY;
        assertThat(share).isCloseTo(DELIVERED, within(4 * Math.sqrt(DELIVERED * (1 - DELIVERED) / MANY)));
    }

    @Test
    void failuresCarryTheCodesOfTheSpecInTheirShares() {
        List<String> codes = attempts.stream()
                .filter(attempt -> !attempt.delivered())
                .map(Attempt::error)
                .toList();
        double share = codes.stream().filter("MK:0001"::equals).count() / (double) codes.size();
        assertThat(share).isCloseTo(0.75, within(4 * Math.sqrt(0.75 * 0.25 / codes.size())));
        assertThat(codes).containsOnly("MK:0001", "MK:0010");
    }

    @Test
    void delaysAreLogNormal() {
        double[] scores = attempts.stream()
                .mapToDouble(attempt -> score(attempt.nanos()))
                .sorted()
                .toArray();
        double mean = Arrays.stream(scores).average().orElseThrow();
        double variance = Arrays.stream(scores).map(x -> x * x).average().orElseThrow() - mean * mean;
        assertThat(mean).isCloseTo(0, within(4 / Math.sqrt(MANY)));
        assertThat(variance).isCloseTo(1, within(4 * Math.sqrt(2.0 / MANY)));
        double[] normalQuantiles = {-2.3263, -1.6449, -0.6745, 0.6745, 1.6449, 2.3263};
        double[] shares = {0.01, 0.05, 0.25, 0.75, 0.95, 0.99};
        for (int i = 0; i < shares.length; i++) {
            double density = Math.exp(-normalQuantiles[i] * normalQuantiles[i] / 2) / Math.sqrt(2 * Math.PI);
            double deviation = Math.sqrt(shares[i] * (1 - shares[i]) / MANY) / density;
            assertThat(scores[(int) (shares[i] * MANY)]).isCloseTo(normalQuantiles[i], within(4 * deviation));
        }
    }

    @Test
    void delayAndFateAreIndependent() {
        double meanOfFailed = attempts.stream()
                .filter(attempt -> !attempt.delivered())
                .mapToDouble(attempt -> score(attempt.nanos()))
                .average()
                .orElseThrow();
        assertThat(meanOfFailed).isCloseTo(0, within(4 / Math.sqrt(MANY * (1 - DELIVERED))));
    }

    private static double score(long nanos) {
        return Math.log(nanos / (double) CarrierDescription.LATENCY.toNanos()) / SIGMA;
    }
}
