package org.smppassay.carrier.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.carrier.network.People.number;
import static org.smppassay.carrier.network.People.tolerance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.carrier.network.Attempt.Result;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.NetworkErrorCode;

/** Who is behind the numbers. Tolerances are four standard deviations. */
class PopulationTest {
    private static final int MANY = 100_000;
    private static final Duration NOON = Duration.ofHours(12);

    @Test
    void aShareOfTheNumbersIsDead() {
        List<Attempt> attempts = People.of(carrier("subscribers.dead", "1%")).reachMany(MANY, NOON);

        assertThat(share(attempts, "subscriber: dead")).isCloseTo(0.01, within(tolerance(0.01, MANY)));
        assertThat(attempts).filteredOn(attempt -> !attempt.delivered()).allSatisfy(attempt -> {
            assertThat(attempt.result()).isEqualTo(Result.PERMANENT_FAILURE);
            assertThat(attempt.failure().state()).isEqualTo(MessageState.UNDELIVERABLE);
            assertThat(attempt.failure().networkError()).contains(new NetworkErrorCode(3, 1));
            assertThat(attempt.error()).isIn("MK:0001", "MI:0210");
        });
        assertThat(attempts).extracting(Attempt::error).contains("MK:0001", "MI:0210");
    }

    @Test
    void aDeadNumberIsDeadForEveryMessageAtAnyTimeWithTheSameCode() {
        People people = People.of(carrier("subscribers.dead", "30%"));
        for (int i = 0; i < 1000; i++) {
            Attempt first = people.reach(number(i), NOON);
            Attempt later =
                    people.reach("+" + number(i), 77 + i, 3, Duration.ofDays(9).toNanos());
            assertThat(later.error()).isEqualTo(first.error());
            assertThat(later.result()).isEqualTo(first.result());
        }
    }

    @Test
    void otherSeedsKillOtherNumbers() {
        Function<Long, List<Result>> fates =
                seed -> People.of(carrier("subscribers.dead", "30%"), seed).reachMany(100, NOON).stream()
                        .map(Attempt::result)
                        .toList();

        assertThat(fates.apply(1L)).isEqualTo(fates.apply(1L)).isNotEqualTo(fates.apply(2L));
    }

    @ParameterizedTest
    @CsvSource({
        "3%,  2h,  1.0",
        "3%,  2h,  0",
        "50%, 30m, 2",
        "90%, 1d,  0.5",
    })
    void atAnyTimeTheShareIsAwayFromTheFirstInstantOn(String share, String median, String sigma) {
        People people = People.of(carrier(
                "subscribers.absent",
                "{ share: " + share + ", for: { median: " + median + ", sigma: " + sigma + " } }"));
        double expected = Double.parseDouble(share.replace("%", "")) / 100;
        int count = 20_000;

        for (Duration at : List.of(Duration.ZERO, Duration.ofMinutes(61), NOON, Duration.ofDays(400))) {
            List<Attempt> attempts = people.reachMany(count, at);
            assertThat(share(attempts, "subscriber: absent"))
                    .as("after %s", at)
                    .isCloseTo(expected, within(tolerance(expected, count)));
        }
    }

    @Test
    void whoeverIsAwayCanBeReachedAgainWhenTheyAreBack() {
        People people = People.of(carrier("subscribers.absent", "{ share: 10%, for: { median: 1h, sigma: 0 } }"));
        String away = IntStream.range(0, 1000)
                .mapToObj(People::number)
                .filter(number -> !people.reach(number, NOON).delivered())
                .findFirst()
                .orElseThrow();

        Attempt missed = people.reach(away, NOON);
        assertThat(missed.result()).isEqualTo(Result.TEMPORARY_FAILURE);
        assertThat(missed.error()).isEqualTo("MI:0024");
        assertThat(missed.cause()).isEqualTo("subscriber: absent");
        assertThat(missed.failure().state()).isEqualTo(MessageState.EXPIRED);
        long minutes = IntStream.iterate(1, minute -> minute + 1)
                .filter(minute -> people.reach(
                                away, 5, 2, NOON.plusMinutes(minute).toNanos())
                        .delivered())
                .findFirst()
                .orElseThrow();
        assertThat(minutes).isBetween(1L, 300L);
        assertThat(people.reach(away, NOON)).isEqualTo(missed);
    }

    @Test
    void itIsKnownToTheNanosecondWhenSomebodyIsBack() {
        People people = People.of(CarrierDescription.ordinary()
                .set("subscribers.absent", "{ share: 40%, for: { median: 2h } }")
                .set("subscribers.full", "{ share: 40%, for: { median: 1h } }"));
        Duration year = Duration.ofDays(365);
        for (int i = 0; i < 500; i++) {
            Duration back = Duration.ofNanos(people.reachableFrom(number(i), NOON, year));
            assertThat(people.reach(number(i), back).delivered()).isTrue();
            if (people.reach(number(i), NOON).delivered()) {
                assertThat(back).isEqualTo(NOON);
            } else {
                assertThat(people.reach(number(i), back.minusNanos(1)).delivered())
                        .isFalse();
                assertThat(people.reach(number(i), NOON.plus(back).dividedBy(2)).delivered())
                        .isFalse();
                assertThat(people.reachableFrom(number(i), NOON, back)).isEqualTo(Long.MAX_VALUE);
            }
        }
    }

    @Test
    void whoIsNeverBackIsNeverReachable() {
        People people = People.of(CarrierDescription.ordinary()
                .set("subscribers.dead", "100%")
                .set("subscribers.numbers", "{ '8613800000001': absent, '8613800000002': reachable }"));

        assertThat(people.reachableFrom(number(0), NOON, Duration.ofDays(1))).isEqualTo(Long.MAX_VALUE);
        assertThat(people.reachableFrom(number(1), NOON, Duration.ofDays(1))).isEqualTo(Long.MAX_VALUE);
        assertThat(people.reachableFrom(number(2), NOON, Duration.ofDays(1))).isEqualTo(NOON.toNanos());
    }

    /**
     * A spell of constant length L whose reasons come at rate r covers neither of two moments h apart with probability
     * exp(-r (L + min(h, L))), which says how many are away at both.
     */
    @ParameterizedTest
    @CsvSource({"15m", "1h", "2h", "20h"})
    void spellsLastAsLongAsTheyShould(String apart) {
        Duration between = Duration.parse("PT" + apart);
        double share = 0.2;
        int count = 50_000;
        People people = People.of(carrier("subscribers.absent", "{ share: 20%, for: { median: 2h, sigma: 0 } }"));
        List<Attempt> before = people.reachMany(count, NOON);
        List<Attempt> after = people.reachMany(count, NOON.plus(between));

        long both = IntStream.range(0, count)
                .filter(i -> !before.get(i).delivered() && !after.get(i).delivered())
                .count();
        double covered = 1 + Math.min(1, between.toMinutes() / 120.0);
        double expected = 1 - 2 * (1 - share) + Math.pow(1 - share, covered);
        assertThat(both / (double) count).isCloseTo(expected, within(tolerance(expected, count)));
    }

    @Test
    void afterABriefWhileMostAreInTheSameStateStill() {
        People people = People.of(carrier("subscribers.absent", "{ share: 30%, for: { median: 2h, sigma: 1 } }"));
        List<Attempt> before = people.reachMany(10_000, NOON);
        List<Attempt> after = people.reachMany(10_000, NOON.plusSeconds(10));

        long changed = IntStream.range(0, 10_000)
                .filter(i -> before.get(i).delivered() != after.get(i).delivered())
                .count();
        assertThat(changed).isBetween(0L, 30L);
    }

    @Test
    void fullPhonesAndAbsentSubscribersComeByThemselves() {
        People people = People.of(CarrierDescription.ordinary()
                .set("subscribers.absent", "{ share: 20% }")
                .set("subscribers.full", "{ share: 10% }"));
        List<Attempt> attempts = people.reachMany(MANY, NOON);

        assertThat(share(attempts, "subscriber: absent")).isCloseTo(0.2, within(tolerance(0.2, MANY)));
        assertThat(share(attempts, "subscriber: full")).isCloseTo(0.08, within(tolerance(0.08, MANY)));
        assertThat(attempts)
                .filteredOn(attempt -> attempt.cause().equals("subscriber: full"))
                .allSatisfy(attempt -> {
                    assertThat(attempt.result()).isEqualTo(Result.TEMPORARY_FAILURE);
                    assertThat(attempt.error()).isEqualTo("MI:0208");
                });
    }

    @Test
    void theOperatorsShareIsOfThoseWhoCanBeReached() {
        List<Attempt> attempts =
                People.of(carrier("subscribers.dead", "20%").delivering(0.9)).reachMany(MANY, NOON);

        double delivered = attempts.stream().filter(Attempt::delivered).count() / (double) MANY;
        assertThat(delivered).isCloseTo(0.72, within(tolerance(0.72, MANY)));
        assertThat(attempts)
                .filteredOn(attempt -> attempt.cause().equals("subscriber"))
                .filteredOn(attempt -> !attempt.delivered())
                .extracting(Attempt::error)
                .containsOnly("MK:0001", "MK:0010");
    }

    @Test
    void singleNumbersMayBeNamed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "# canaries\n\n8613800000001, absent\n+8613800000002,full\n8613800000005,reachable\n");
        People people = People.of(CarrierDescription.ordinary()
                .set("subscribers.dead", "100%")
                .set(
                        "subscribers.numbers",
                        "{ '8613800000001': dead, '8613800000003': reachable, '+8613800000004': absent }")
                .set("subscribers.numbers_file", "'" + file + "'"));

        List<String> causes = people.reachMany(7, NOON).stream()
                .map(attempt -> attempt.delivered() ? "delivered" : attempt.cause())
                .collect(Collectors.toList());
        assertThat(causes)
                .containsExactly(
                        "subscriber: dead",
                        "subscriber: dead",
                        "subscriber: full",
                        "delivered",
                        "subscriber: absent",
                        "delivered",
                        "subscriber: dead");
    }

    @Test
    void otherConcernsKeepTheirLuck() {
        List<Attempt> with = People.of(carrier("subscribers.absent", "{ share: 20% }")
                        .delivering(0.7)
                        .spreading(0.6))
                .reachMany(1000, NOON);
        List<Attempt> without = People.of(
                        CarrierDescription.ordinary().delivering(0.7).spreading(0.6))
                .reachMany(1000, NOON);

        assertThat(IntStream.range(0, 1000).filter(i -> with.get(i).cause().equals("subscriber")))
                .hasSizeGreaterThan(700)
                .allMatch(i -> with.get(i).equals(without.get(i)));
    }

    private static CarrierDescription carrier(String path, String value) {
        return CarrierDescription.ordinary().set(path, value);
    }

    private static double share(List<Attempt> attempts, String cause) {
        return attempts.stream()
                        .filter(attempt -> attempt.cause().equals(cause))
                        .count()
                / (double) attempts.size();
    }
}
