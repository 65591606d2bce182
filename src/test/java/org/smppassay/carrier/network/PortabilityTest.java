package org.smppassay.carrier.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.carrier.network.People.number;
import static org.smppassay.carrier.network.People.tolerance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smppassay.carrier.CarrierDescription;

/** Which operator serves a number. Tolerances are four standard deviations. */
class PortabilityTest {
    private static final int MANY = 50_000;

    @Test
    void withoutPortedNumbersTheOperatorOfTheRangeServes() {
        Attempt attempt = People.of(CarrierDescription.ordinary()).reach(People.UNICOM, Duration.ZERO);

        assertThat(attempt.operator()).isEqualTo("china-unicom");
        assertThat(attempt.rangeOperator()).isEqualTo("china-unicom");
    }

    @Test
    void aShareOfTheNumbersIsServedByTheOthersAlike() {
        List<Attempt> attempts = reachMany("{ share: 6% }");

        assertThat(attempts).extracting(Attempt::rangeOperator).containsOnly("china-mobile");
        assertThat(servedBy(attempts, "china-mobile")).isCloseTo(0.94, within(tolerance(0.94, MANY)));
        assertThat(servedBy(attempts, "china-unicom")).isCloseTo(0.03, within(tolerance(0.03, MANY)));
        assertThat(servedBy(attempts, "china-telecom")).isCloseTo(0.03, within(tolerance(0.03, MANY)));
    }

    @Test
    void portedNumbersGoWhereTheScenarioSaysButNeverHome() {
        List<Attempt> attempts =
                reachMany("{ share: 10%, to: { china-mobile: 60%, china-unicom: 30%, china-telecom: 10% } }");

        assertThat(servedBy(attempts, "china-mobile")).isCloseTo(0.9, within(tolerance(0.9, MANY)));
        assertThat(servedBy(attempts, "china-unicom")).isCloseTo(0.075, within(tolerance(0.075, MANY)));
        assertThat(servedBy(attempts, "china-telecom")).isCloseTo(0.025, within(tolerance(0.025, MANY)));
    }

    @Test
    void numbersStayWhereNobodyElseTakesThem() {
        assertThat(servedBy(reachMany("{ share: 10%, to: { china-mobile: 100% } }"), "china-mobile"))
                .isEqualTo(1);
    }

    @Test
    void aNumberHasTheSameOperatorForEveryMessage() {
        People people = People.of(carrier("{ share: 50% }"));
        for (int i = 0; i < 1000; i++) {
            String operator = people.reach(number(i), Duration.ZERO).operator();
            assertThat(people.reach("+" + number(i), 5, 2, 1L << 50).operator()).isEqualTo(operator);
        }
    }

    @Test
    void theServingOperatorDecidesWhatHappens() {
        People people = People.of(carrier("{ share: 50%, to: { china-unicom: 100% } }")
                .set("operators.china-unicom.delivered", "0%")
                .set("operators.china-unicom.failures", "{ 'XX:0001': 100% }")
                .set("operators.china-unicom.latency.median", "9s"));

        assertThat(people.reachMany(1000, Duration.ZERO))
                .allSatisfy(attempt -> {
                    boolean ported = attempt.operator().equals("china-unicom");
                    assertThat(attempt.error()).isEqualTo(ported ? "XX:0001" : Attempt.NO_ERROR);
                    assertThat(attempt.nanos())
                            .isEqualTo(Duration.ofSeconds(ported ? 9 : 3).toNanos());
                })
                .extracting(Attempt::operator)
                .contains("china-mobile", "china-unicom");
    }

    @Test
    void aFileNamesSingleNumbers(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("ported.csv");
        Files.writeString(file, "8613800000001,china-telecom\n8613800000002,china-mobile\n");
        People people = People.of(carrier("{ share: 100%, to: { china-unicom: 100% }, file: '" + file + "' }"));

        assertThat(people.reachMany(4, Duration.ZERO))
                .extracting(Attempt::operator)
                .containsExactly("china-unicom", "china-telecom", "china-mobile", "china-unicom");
    }

    private static CarrierDescription carrier(String ported) {
        return CarrierDescription.ordinary().set("subscribers.ported", ported);
    }

    private static List<Attempt> reachMany(String ported) {
        return People.of(carrier(ported)).reachMany(MANY, Duration.ZERO);
    }

    private static double servedBy(List<Attempt> attempts, String operator) {
        return attempts.stream()
                        .filter(attempt -> attempt.operator().equals(operator))
                        .count()
                / (double) attempts.size();
    }
}
