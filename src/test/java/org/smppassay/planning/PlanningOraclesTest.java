package org.smppassay.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.planning.Claim.Kind;

/** Plans against values computed elsewhere: exact binomial sums, or thousands of Monte Carlo runs. */
class PlanningOraclesTest {
    private static final List<Double> POWERS = List.of(0.8, 0.9);
    private static final Claim DELIVERY = new Claim(Kind.AT_LEAST, "delivery_rate", 0.99, 0.95);

    private static PlannedRow delivery(long n, double truth) {
        return new ProportionPlan(DELIVERY, POWERS, 1).row("overall", n, truth);
    }

    private static PlannedRow complaints(double limit, long n, double truth) {
        Claim claim = new Claim(Kind.BELOW, "complaint_rate", limit, 0.95);
        return new ProportionPlan(claim, POWERS, 1).row("overall", n, truth);
    }

    private static FluctuationPlan fluctuation() {
        return new FluctuationPlan(new Claim(Kind.FLUCTUATION, "fluctuation", 0.005, 0.95), POWERS, 5);
    }

    @ParameterizedTest
    @CsvSource({"0.993,6434,8643", "0.995,2185,2784", "0.997,1049,1312"})
    void messagesThatProve99PerCent(double truth, long for80, long for90) {
        assertThat(delivery(1000, truth).needed()).containsExactly(OptionalLong.of(for80), OptionalLong.of(for90));
    }

    @Test
    void atTheLimitItselfNoNumberShowsAnything() {
        assertThat(delivery(1000, 0.99).needed()).containsOnly(OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource({"600,1,11", "1000,4,16", "5000,38,63", "20000,176,224"})
    void failuresThatPassAndFail(long n, long pass, long fail) {
        PlannedRow row = delivery(n, 0.993);
        assertThat(row.passLimit()).hasValue(pass);
        assertThat(row.failLimit()).hasValue(fail);
    }

    @Test
    void twoHundredMessagesCannotPass() {
        PlannedRow row = delivery(200, 0.999);
        assertThat(row.passLimit()).isEmpty();
        assertThat(row.failLimit()).hasValue(6);
        assertThat(row.pass()).isZero();
        assertThat(new ProportionPlan(DELIVERY, POWERS, 1).leastToPass()).hasValue(299);
    }

    @ParameterizedTest
    @CsvSource({"0.993,0.17,0.83", "0.995,0.44,0.56"})
    void chancesOfAThousandMessages(double truth, double pass, double inconclusive) {
        assertThat(delivery(1000, truth).pass()).isEqualTo(pass, within(0.005));
        assertThat(delivery(1000, truth).inconclusive()).isEqualTo(inconclusive, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({"0.98,0.010", "0.985,0.117", "0.987,0.25", "0.99,0.42"})
    void theNaiveReadingOfAThousandErrs(double truth, double errs) {
        assertThat(delivery(1000, truth).naiveErrs().orElseThrow()).isEqualTo(errs, within(0.005));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0003,0.00005,15812,20984",
        "0.0003,0.0001,30510,43800",
        "0.0003,0.0002,158000,215000",
        "0.0005,0.0001,12600,15500",
        "0.0005,0.0002,26300,33900"
    })
    void messagesThatProveFewComplaints(double limit, double truth, double for80, double for90) {
        List<OptionalLong> needed = complaints(limit, 1000, truth).needed();
        assertThat((double) needed.get(0).orElseThrow()).isEqualTo(for80, within(for80 * 0.005));
        assertThat((double) needed.get(1).orElseThrow()).isEqualTo(for90, within(for90 * 0.005));
    }

    @ParameterizedTest
    @CsvSource({"0.0003,9985", "0.0005,5990"})
    void withoutASingleComplaint(double limit, long least) {
        Claim claim = new Claim(Kind.BELOW, "complaint_rate", limit, 0.95);
        assertThat(new ProportionPlan(claim, POWERS, 1).leastToPass()).hasValue(least);
    }

    @ParameterizedTest
    @CsvSource({
        "200,0.993,0.993", "1000,0.993,0.737", "5000,0.993,0.027", "20000,0.993,0",
        "200,0.995,0.986", "1000,0.995,0.593", "5000,0.995,0.005", "20000,0.995,0"
    })
    void theNaiveReadingFailsASteadyChannel(long perDay, double truth, double errs) {
        assertThat(fluctuation().naiveErrs(perDay, truth, 0)).isEqualTo(errs, within(0.0006));
    }

    /** Both the oracle and the plan are counted over a few thousand runs. */
    @ParameterizedTest
    @CsvSource({"5000,0.993,0.34", "7500,0.993,0.75", "10000,0.993,0.925", "12500,0.993,0.98", "5000,0.995,0.69"})
    void aSteadyChannelPasses(long perDay, double truth, double pass) {
        assertThat(fluctuation().row(perDay, truth, 0).pass()).isEqualTo(pass, within(0.04));
    }

    @Test
    void aDayFarWorseFails() {
        PlannedRow row = fluctuation().row(20_000, 0.993, 0.02);
        assertThat(row.fail()).isGreaterThan(0.99);
        assertThat(row.naiveErrs().orElseThrow()).isLessThan(1e-6);
        assertThat(row.needed()).containsOnly(OptionalLong.empty());
    }

    @Test
    void whatTellsTwoVendorsApartDoesNotDependOnTheirOrder() {
        VendorPlan plan = new VendorPlan(0.985, 0.993, 0.95);
        assertThat(plan.needed(0.8)).hasValue(2668);
        assertThat(plan.needed(0.9)).hasValue(3571);
        assertThat(plan.chance(2668)).isEqualTo(0.8, within(0.015));
    }

    @Test
    void vendorsThatAreAlikeAreNeverToldApart() {
        assertThat(new VendorPlan(0.99, 0.99, 0.95).needed(0.8)).isEmpty();
    }

    @Test
    void ranksThatEncloseAQuantile() {
        Claim p99 = new Claim(Kind.QUANTILE, "latency_p99", 0.99, 0.95);
        assertThat(TestPlanning.ranks(p99, List.of(200L, 1000L, 5000L)))
                .containsExactly(
                        "With fewer than 368 delivered messages there is no two-sided interval.",
                        "With 1000 it reaches from rank 983 to rank 997.",
                        "With 5000 it reaches from rank 4936 to rank 4964.");
        Claim p999 = new Claim(Kind.QUANTILE, "latency_p99.9", 0.999, 0.95);
        assertThat(TestPlanning.ranks(p999, List.of()).get(0)).contains("fewer than 3688 ");
    }
}
