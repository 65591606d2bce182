package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.observation.Outcome;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.statistics.Proportions;

/** Delivery rates by serving network, and what can't be placed. */
class NetworksTest {
    private static final Criteria PER_NETWORK =
            Asked.written("{ delivery_rate: { at_least: 99%, per_operator: false, per_network: true } }");

    @Test
    void aBadNetworkFailsAlthoughTheWholePasses() {
        RunResult result = SampleRun.of(PER_NETWORK, 1)
                .servedBy("acme")
                .delivered(1455)
                .failed(45)
                .servedBy("good")
                .delivered(28_450)
                .failed(50)
                .conclude();

        assertThat(verdict(result, "overall")).isEqualTo(Verdict.PASS);
        assertThat(verdict(result, "network:acme")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(result, "network:good")).isEqualTo(Verdict.PASS);
        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.breakdown().networks())
                .extracting(Tally::group, Tally::attempted, Tally::delivered)
                .containsExactly(tuple("acme", 1500L, 1455L), tuple("good", 28_500L, 28_450L));
    }

    @Test
    void networksAreJudgedOnlyIfAskedFor() {
        RunResult result = SampleRun.of(Asked.delivery(0.99), 1)
                .servedBy("acme")
                .delivered(100)
                .conclude();

        assertThat(result.criteria()).extracting(CriterionResult::scope).containsExactly("overall");
        assertThat(result.breakdown().networks()).hasSize(1);
    }

    /** 20 failures that may be its own spoil the PASS of a network that alone passes. */
    @Test
    void passHasToHoldEvenIfAllThatWasLostElsewhereUnknownWasItsOwn() {
        SampleRun run =
                SampleRun.of(PER_NETWORK, 1).servedBy("acme").delivered(1995).failed(5);
        assertThat(verdict(run.conclude(), "network:acme")).isEqualTo(Verdict.PASS);

        RunResult open = SampleRun.of(PER_NETWORK, 1)
                .servedBy("acme")
                .delivered(1995)
                .failed(5)
                .servedBy("")
                .pending(20)
                .delivered(1000)
                .conclude();
        CriterionResult acme = Asked.criterion(open, "delivery_rate", "network:acme");
        assertThat(acme.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(acme.value()).hasValue(1995.0 / 2000);
        assertThat(acme.interval().orElseThrow().lower())
                .isCloseTo(Proportions.clopperPearson(1995, 2020, 0.9).lower(), within(1e-12));
        assertThat(acme.interval().orElseThrow().upper())
                .isCloseTo(
                        Proportions.clopperPearson(1995 + 1020, 2000 + 1020, 0.9)
                                .upper(),
                        within(1e-12));
        assertThat(acme.explanation())
                .contains("It is not known over which network 1,020 messages went")
                .contains("Knowing the networks of all messages would decide");
    }

    /** 60 of 2000 lost is too many, unless some thousands of unknown network, all delivered, were its own. */
    @Test
    void failHasToHoldEvenIfAllThatMayHaveArrivedElsewhereUnknownWasItsOwn() {
        assertThat(verdict(lossy().conclude(), "network:acme")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(lossy().servedBy("").delivered(500).conclude(), "network:acme"))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(lossy().servedBy("").delivered(3000).pending(2000).conclude(), "network:acme"))
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static SampleRun lossy() {
        return SampleRun.of(PER_NETWORK, 1)
                .servedBy("acme")
                .delivered(1940)
                .failed(60)
                .servedBy("good")
                .delivered(5000);
    }

    @Test
    void refusedMessagesOfUnknownNetworkCountAgainstEveryPassAndForNoFail() {
        RunResult result = SampleRun.of(PER_NETWORK, 1)
                .servedBy("acme")
                .delivered(1995)
                .failed(5)
                .servedBy("")
                .sent(40, Outcome.REJECTED, SampleRun.MOBILE, 1, 9)
                .conclude();

        assertThat(verdict(result, "network:acme")).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.breakdown().networks())
                .extracting(Tally::group)
                .containsExactly("acme", NetworkTallies.UNPLACED);
    }

    @Test
    void ifNobodyTellsThatIsSaid() {
        RunResult result = SampleRun.of(PER_NETWORK, 1).delivered(1000).conclude();

        assertThat(result.criteria()).extracting(CriterionResult::scope).containsExactly("overall");
        assertThat(result.breakdown().networks()).isEmpty();
        assertThat(result.warnings())
                .anyMatch(note -> note.contains("neither receipts nor a file told which network serves a number"));
    }

    @Test
    void moreNetworksThanAnybodyHasAreCountedTogether() {
        SampleRun run = SampleRun.of(PER_NETWORK, 1);
        for (int i = 0; i < 100; i++) {
            run.servedBy("network-" + (100 + i)).delivered(2);
        }
        List<Tally> networks = run.conclude().breakdown().networks();
        assertThat(networks).hasSize(65);
        assertThat(networks.get(64).group()).isEqualTo(OperatorIndex.OTHERS);
        assertThat(networks.get(64).attempted()).isEqualTo(72);
    }

    private static Verdict verdict(RunResult result, String scope) {
        return Asked.criterion(result, "delivery_rate", scope).verdict();
    }
}
