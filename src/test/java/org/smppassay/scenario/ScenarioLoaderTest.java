package org.smppassay.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smppassay.scenario.carrier.AccountSpec;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.DelaySpec;
import org.smppassay.scenario.carrier.MessageIdKind;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.criteria.LatencyCriterion;
import org.smppassay.scenario.test.BindPlan;
import org.smppassay.scenario.test.MissingPolicy;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.value.PerDay;
import org.smppassay.scenario.value.Rate;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.TimeWindow;
import org.smppassay.scenario.yaml.Problem;

class ScenarioLoaderTest {
    static final String CARRIER =
            """
            name: small
            carrier:
              accounts:
                - { system_id: tester, password: secret }
            """;

    static final String TEST =
            """
            test:
              start: "2025-06-16T00:00:00+08:00"
              days: 5
              messages: 1000/day
              recipients: { mix: { china-mobile: 100% } }
              sender: "1069000012345"
              text: hello
            """;

    @Test
    void theSampleSaysWhatItSays() {
        Scenario sample = ScenarioLoader.parse(sample(), "sample.yaml");
        CarrierSpec carrier = sample.carrier().orElseThrow();
        TestPlan test = sample.test().orElseThrow();

        assertThat(sample.seed()).isEqualTo(20250613);
        assertThat(carrier.accounts())
                .singleElement()
                .extracting(
                        AccountSpec::systemId,
                        AccountSpec::password,
                        AccountSpec::maxBinds,
                        AccountSpec::window,
                        AccountSpec::throughput)
                .containsExactly("tester", "secret", 8, 100, Optional.of(new Rate(500)));
        assertThat(carrier.operators().keySet()).containsExactly("china-mobile", "china-unicom", "china-telecom");
        assertThat(carrier.operators().values())
                .allMatch(operator -> operator.delivered().equals(new Share(0.993)))
                .allMatch(operator -> operator.latency().equals(DelaySpec.logNormal(Duration.ofSeconds(3), 0.6)));
        assertThat(carrier.failures()).containsEntry("MI:0024", new Share(0.15)).hasSize(4);
        assertThat(carrier.receipts().idFormat()).isEqualTo(MessageIdKind.DECIMAL);
        assertThat(carrier.replies().complaint().orElseThrow().rate()).isEqualTo(new Share(0.0001));
        assertThat(carrier.incidents()).isEmpty();
        assertThat(test.start()).isEqualTo(OffsetDateTime.parse("2025-06-16T00:00:00+08:00"));
        assertThat(test.messages()).isEqualTo(new PerDay(1000));
        assertThat(test.windows().weekday())
                .contains(new TimeWindow(LocalTime.of(11, 30), LocalTime.of(13, 0)))
                .hasSize(3);
        assertThat(test.recipients().mix().keySet()).containsExactly("china-mobile", "china-unicom", "china-telecom");
        assertThat(test.binds()).isEqualTo(new BindPlan(2, 0, 0, 10));
        assertThat(test.receiptDeadline()).isEqualTo(Duration.ofDays(2));
        assertThat(test.missing()).isEqualTo(MissingPolicy.UNKNOWN);
        assertThat(test.replies().optOut()).containsExactly("TD", "T");
        assertThat(sample.criteria().latency())
                .contains(new LatencyCriterion(
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(15)),
                        Optional.of(Duration.ofSeconds(60)),
                        new Share(0.95)));
        assertThat(sample.expect()).contains(new Expectation("INCONCLUSIVE", List.of()));
    }

    @Test
    void aFileOfAFewLinesIsFilledWithDefaults() {
        Scenario small = ScenarioLoader.parse(CARRIER + TEST, "small.yaml");
        CarrierSpec carrier = small.carrier().orElseThrow();
        TestPlan test = small.test().orElseThrow();

        assertThat(small.seed()).isEqualTo(1);
        assertThat(carrier.accounts())
                .singleElement()
                .extracting(AccountSpec::maxBinds, AccountSpec::window, AccountSpec::throughput)
                .containsExactly(8, 100, Optional.empty());
        assertThat(carrier.operators().keySet()).containsExactly("china-mobile", "china-unicom", "china-telecom");
        assertThat(carrier.failures())
                .isEqualTo(Map.of(
                        "MK:0001", new Share(0.45),
                        "MK:0010", new Share(0.25),
                        "MK:0115", new Share(0.15),
                        "MI:0024", new Share(0.15)));
        assertThat(test.binds()).isEqualTo(new BindPlan(1, 0, 0, 10));
        assertThat(test.receiptDeadline()).isEqualTo(Duration.ofDays(2));
        assertThat(test.windows().weekend()).hasSize(2);
        assertThat(small.criteria()).isEqualTo(Criteria.industryDefaults());
    }

    @Test
    void anEmptyCriteriaSectionMeansTheIndustrysDefaults() {
        for (String section : List.of("criteria:\n", "criteria: {}\n")) {
            assertThat(ScenarioLoader.parse(CARRIER + section, "x.yaml").criteria())
                    .isEqualTo(Criteria.industryDefaults());
        }
        Criteria only = ScenarioLoader.parse(CARRIER + "criteria: { fluctuation: {} }\n", "x.yaml")
                .criteria();
        assertThat(only.deliveryRate()).isEmpty();
        assertThat(only.fluctuation()).isEqualTo(Criteria.industryDefaults().fluctuation());
    }

    @Test
    void aPartOfADefaultLeavesTheRestOfIt() {
        String replies = "  replies: { complaint: { rate: 1‰, text: [T], delay: { median: 5m } } }\n";

        assertThat(ScenarioLoader.parse(CARRIER + replies, "x.yaml")
                        .carrier()
                        .flatMap(carrier -> carrier.replies().complaint())
                        .orElseThrow()
                        .delay())
                .isEqualTo(DelaySpec.logNormal(Duration.ofMinutes(5), 1.0));
    }

    @Test
    void fiveMistakesAreReportedAtOnce() {
        List<String> problems = problems(
                """
                name: five
                carrier:
                  accounts:
                    - { system_id: tester, password: secret, windw: 100 }
                  failures: { "MK:0001": 45%, "MK:0010": 25% }
                  incidents:
                    - { label: outage, from: "day 9 17:00", for: 1h, delivered: 0% }
                test:
                  start: "2025-06-16T00:00:00+08:00"
                  days: 5
                  messages: 1000
                  recipients: { mix: { china-mobile: 100% } }
                  sender: "1069000012345"
                  text: hello
                  binds: { transceiver: two }
                """);

        assertThat(problems)
                .containsExactly(
                        "bad.yaml:4:46: carrier.accounts[0].windw: unknown key 'windw'; did you mean 'window'?",
                        "bad.yaml:5:13: carrier.failures: expected shares that add up to 100%, found 70%",
                        "bad.yaml:7:30: carrier.incidents[0].from: day 9 is after the last day of the test, day 5",
                        "bad.yaml:11:13: test.messages: expected a number per day such as 1000/day, found '1000'",
                        "bad.yaml:15:25: test.binds.transceiver: expected a whole number, found 'two'");
    }

    @Test
    void anUnknownKeyNearNoneNamesAll() {
        assertThat(problems(CARRIER + "zzzzzz: 1\n"))
                .containsExactly("bad.yaml:5:1: zzzzzz: unknown key 'zzzzzz';"
                        + " valid: name, about, seed, carrier, backup, test, load, criteria, expect");
    }

    @Test
    void aMisspeltKeyIsNotAlsoMissing() {
        assertThat(problems("nmae: x\n"))
                .containsExactly("bad.yaml:1:1: nmae: unknown key 'nmae'; did you mean 'name'?");
        assertThat(problems("seed: 1\n")).containsExactly("bad.yaml:1:1: name: missing key 'name'");
    }

    @Test
    void wrongTypesAreNamedForWhatTheyAre() {
        assertThat(
                        problems(
                                """
                name: { a: b }
                about: true
                seed: "5"
                carrier: [1]
                expect: { verdict: PASSED, criteria: none }
                """))
                .containsExactly(
                        "bad.yaml:1:7: name: expected a single value, found a mapping",
                        "bad.yaml:2:8: about: expected a text (put it in quotes), found 'true'",
                        "bad.yaml:3:7: seed: expected a whole number, found '5' in quotes",
                        "bad.yaml:4:10: carrier: expected a mapping of keys to values, found a list",
                        "bad.yaml:5:20: expect.verdict: expected one of PASS, FAIL, INCONCLUSIVE, INVALID, found"
                                + " 'PASSED'; did you mean 'PASS'?",
                        "bad.yaml:5:38: expect.criteria: expected a list, found 'none'");
    }

    @Test
    void aFileIsReadFromDiskAndItsNameReported() {
        ScenarioException missing = catchThrowableOfType(
                ScenarioException.class, () -> ScenarioLoader.load(Path.of("no-such-file.yaml"), List.of()));

        assertThat(missing).hasMessage("no-such-file.yaml: no such file");
        assertThat(ScenarioLoader.load(Path.of("scenarios", "healthy.yaml"), List.of())
                        .name())
                .isEqualTo("healthy");
    }

    @Test
    void bothEndsGoByTheSameNumbers() {
        String acme = CARRIER + "  operators: { acme: { numbers: ['8613'] } }\n";

        assertThat(ScenarioLoader.parse(acme, "x.yaml").numberPlan().operatorOf("8613300000000"))
                .contains("acme");
        assertThat(ScenarioLoader.parse("name: x\n" + TEST, "x.yaml")
                        .numberPlan()
                        .operatorOf("8613300000000"))
                .contains("china-telecom");
    }

    @Test
    void theAccountKeepsItsPasswordToItself() {
        assertThat(ScenarioLoader.parse(CARRIER, "x.yaml").toString())
                .contains("tester")
                .doesNotContain("secret");
        assertThat(problems(CARRIER.replace("secret", "far-too-long")))
                .singleElement()
                .asString()
                .contains("expected 1 to 8 printable ASCII")
                .doesNotContain("far-too");
    }

    static String sample() {
        return ScenarioLibrary.find("three-step-test").orElseThrow().text();
    }

    static List<String> problems(String yaml) {
        ScenarioException exception =
                catchThrowableOfType(ScenarioException.class, () -> ScenarioLoader.parse(yaml, "bad.yaml"));
        assertThat(exception).as("a scenario with mistakes").isNotNull();
        return exception.problems().stream().map(Problem::toString).toList();
    }
}
