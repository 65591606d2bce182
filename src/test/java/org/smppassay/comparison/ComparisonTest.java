package org.smppassay.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smppassay.evaluation.Breakdown;
import org.smppassay.evaluation.Counts;
import org.smppassay.evaluation.Latencies;
import org.smppassay.evaluation.Latency;
import org.smppassay.evaluation.RunIdentity;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.evaluation.Verdict;
import org.smppassay.statistics.Arm;
import org.smppassay.statistics.Decision;
import org.smppassay.statistics.TwoArms;
import org.smppassay.wording.Phrase;

/** What differences between vendors are said to be proven, and in which order they are put. */
class ComparisonTest {
    private static final Latency NONE = new Latency(0, 0, 0, 0, 0);
    private static final double SURE = 0.95;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static Vendor vendor(String name, long delivered, long failed, long pending) {
        return vendor(name, Verdict.INCONCLUSIVE, delivered, failed, pending, Optional.empty());
    }

    private static Vendor vendor(
            String name, Verdict verdict, long delivered, long failed, long pending, Optional<MessageRows> rows) {
        long n = delivered + failed + pending;
        Counts counts = new Counts(
                n,
                0,
                n,
                n,
                0,
                0,
                delivered,
                failed,
                0,
                pending,
                0,
                0,
                0,
                0,
                0,
                n,
                new Counts.Receipts(delivered + failed, 0, 0, 0, 0, 0),
                new Counts.Replies(0, 0, 0, 0));
        Tally tally = new Tally("china-mobile", n, n, 0, 0, delivered, failed, 0, pending);
        RunResult result = new RunResult(
                new RunIdentity("test", "", 1, "live", false),
                verdict,
                verdict,
                List.<Phrase>of(),
                List.of(),
                List.of(),
                counts,
                new Latencies(NONE, NONE, NONE),
                new Breakdown(List.of(), List.of(tally), List.of(), List.of(), List.of()));
        return new Vendor(name, result, rows, Optional.empty());
    }

    /** With so many messages more to dead numbers, and so many that were sent again, none of which arrived. */
    private static Vendor withMore(Vendor plain, long canaries, long again) {
        RunResult run = plain.result();
        Tally own = run.breakdown().operators().get(0);
        long lost = own.failed() + again;
        Tally operator = new Tally(
                own.group(),
                own.attempted() + again,
                own.accepted() + again,
                0,
                0,
                own.delivered(),
                lost,
                0,
                own.pending());
        long n = operator.attempted() + canaries;
        Counts counts = new Counts(
                n,
                0,
                n,
                n,
                0,
                0,
                own.delivered(),
                lost + canaries,
                0,
                own.pending(),
                0,
                0,
                0,
                0,
                0,
                n,
                run.counts().receipts(),
                run.counts().replies());
        Tally resent = new Tally("resend", again, again, 0, 0, 0, again, 0, 0);
        RunResult more = new RunResult(
                run.run(),
                run.verdict(),
                run.naiveVerdict(),
                List.<Phrase>of(),
                List.of(),
                List.of(),
                counts,
                run.latencies(),
                new Breakdown(
                        List.of(),
                        List.of(operator),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(resent),
                        List.of(),
                        List.of()));
        return new Vendor(plain.name(), more, plain.messages(), plain.profile());
    }

    private static Comparison compared(Vendor... vendors) {
        return Comparison.of(List.of(vendors), false, SURE);
    }

    private static Difference overall(Comparison comparison) {
        return comparison.differences().get(0);
    }

    /** Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10, examples (a) to (c). */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "6, 7, 2, 7, 0.0582, 0.8062"})
    void independentVendorsHaveNewcombesInterval(long a, long m, long b, long n, double lower, double upper) {
        Difference found = overall(compared(vendor("a", a, m - a, 0), vendor("b", b, n - b, 0)));
        assertThat(found.paired()).isFalse();
        assertThat(found.evidence().interval().lower()).isCloseTo(lower, within(0.00005));
        assertThat(found.evidence().interval().upper()).isCloseTo(upper, within(0.00005));
        assertThat(found.value()).isCloseTo((double) a / m - (double) b / n, within(1e-12));
    }

    private MessageRows rows(String name, String fates) throws IOException {
        StringBuilder csv = new StringBuilder("destination,receipt_after_ms,outcome\n");
        for (int i = 0; i < fates.length(); i++) {
            String outcome =
                    switch (fates.charAt(i)) {
                        case '1' -> "delivered";
                        case '0' -> "failed";
                        default -> "pending";
                    };
            csv.append(8613800000000L + i).append(",,").append(outcome).append('\n');
        }
        return MessageRows.read(Files.writeString(folder.resolve(name), csv));
    }

    private Vendor paired(String name, String fates) throws IOException {
        long delivered = fates.chars().filter(c -> c == '1').count();
        long failed = fates.chars().filter(c -> c == '0').count();
        return vendor(
                name,
                Verdict.PASS,
                delivered,
                failed,
                fates.length() - delivered - failed,
                Optional.of(rows(name, fates)));
    }

    /**
     * Fay 2010 (The R Journal 2:53-58), 21, 9, 2 and 12 pairs: exact McNemar p = 0.06543; and the paired interval
     * of Newcombe 1998 (Statistics in Medicine 17:2635-2650) for 20, 12, 2 and 16 pairs: 0.0562 to 0.3292.
     */
    @Test
    void vendorsOfTheSameNumbersAreTestedInPairs() throws Exception {
        Comparison fay = compared(
                paired("a", "1".repeat(21) + "1".repeat(9) + "0".repeat(2) + "0".repeat(12)),
                paired("b", "1".repeat(21) + "0".repeat(9) + "1".repeat(2) + "0".repeat(12)));
        assertThat(overall(fay).paired()).isTrue();
        assertThat(overall(fay).evidence().twoSided()).isCloseTo(134 / 2048.0, within(1e-12));
        assertThat(fay.notes()).anyMatch(note -> note.contains("exact McNemar"));

        Difference newcombe = overall(compared(
                paired("c", "1".repeat(20) + "1".repeat(12) + "0".repeat(2) + "0".repeat(16)),
                paired("d", "1".repeat(20) + "0".repeat(12) + "1".repeat(2) + "0".repeat(16))));
        assertThat(newcombe.evidence().interval().lower()).isCloseTo(0.0562, within(0.00005));
        assertThat(newcombe.evidence().interval().upper()).isCloseTo(0.3292, within(0.00005));
    }

    /** Else a vendor that delivers to dead numbers would be the better one. */
    @Test
    void deadNumbersAndMessagesSentAgainAreNoneOfTheRate() {
        Vendor honest = withMore(vendor("honest", 9950, 50, 0), 500, 50);
        Difference found = overall(compared(honest, vendor("other", 9950, 50, 0)));
        assertThat(found.firstArm()).isEqualTo(new Arm(9950, 10_000));
        assertThat(found.value()).isZero();
        assertThat(found.proven(0.05)).isFalse();
    }

    @Test
    void deadNumbersAndMessagesSentAgainAreInNoPair() throws Exception {
        String header = "destination,receipt_after_ms,outcome,role,phase\n";
        String plain = header + "8613800000001,,delivered,,\n8613800000002,,failed,,\n";
        MessageRows alone = MessageRows.read(Files.writeString(folder.resolve("alone"), plain));
        MessageRows more = MessageRows.read(Files.writeString(
                folder.resolve("more"), plain + "8613800000002,,delivered,,resend\n8613900000009,,failed,canary,\n"));
        assertThat(more.fates()).isEqualTo(alone.fates());
        assertThat(more.size()).isEqualTo(4);
        assertThat(alone.size()).isEqualTo(2);
    }

    @Test
    void oneNumberMoreAndThereAreNoPairs() throws Exception {
        Vendor one = paired("a", "1110");
        assertThat(overall(compared(one, paired("b", "11100"))).paired()).isFalse();
        assertThat(overall(compared(one, vendor("b", 3, 1, 0))).paired()).isFalse();
    }

    @Test
    void anUnknownOfAPairIsNoEvidence() throws Exception {
        Vendor good = paired("a", "1".repeat(40));
        Vendor silent = paired("b", "1".repeat(28) + "?".repeat(12));
        assertThat(overall(compared(good, silent)).higher(0.05)).isEmpty();
        Comparison failed = Comparison.of(List.of(good, silent), true, SURE);
        assertThat(overall(failed).higher(0.05)).contains(good);
        assertThat(overall(failed).evidence().twoSided()).isCloseTo(Math.pow(0.5, 11), within(1e-12));
    }

    /** Every row of the table is one of the tests that share the error: here overall and one operator, for three pairs. */
    @Test
    void pValuesAreAdjustedByHolmOverAllRows() {
        Comparison comparison = compared(vendor("a", 995, 5, 0), vendor("b", 985, 15, 0), vendor("c", 980, 20, 0));
        List<Difference> all = comparison.differences();
        assertThat(all).hasSize(6);
        List<Double> raw = new ArrayList<>(
                List.of(raw(995, 985), raw(995, 985), raw(995, 980), raw(995, 980), raw(985, 980), raw(985, 980)));
        List<Double> sorted = new ArrayList<>(raw);
        Collections.sort(sorted);
        double most = 0;
        for (int i = 0; i < sorted.size(); i++) {
            most = Math.max(most, Math.min(1, sorted.get(i) * (sorted.size() - i)));
            double expected = most;
            double p = sorted.get(i);
            assertThat(all)
                    .filteredOn(d -> d.evidence().twoSided() == p)
                    .isNotEmpty()
                    .anySatisfy(d -> assertThat(d.adjusted()).isCloseTo(expected, within(1e-12)));
        }
    }

    private static double raw(long first, long second) {
        return TwoArms.compare(new Arm(first, 1000), new Arm(second, 1000)).twoSidedPValue();
    }

    @Test
    void aRankingNeedsEveryStepProven() {
        Vendor best = vendor("best", 19_960, 40, 0);
        Vendor middle = vendor("middle", 19_800, 200, 0);
        Vendor worst = vendor("worst", 19_500, 500, 0);
        for (List<Vendor> order : List.of(List.of(best, middle, worst), List.of(worst, best, middle))) {
            assertThat(Comparison.of(order, false, SURE).ranking()).contains(List.of(best, middle, worst));
        }
        Vendor near = vendor("near", 19_805, 195, 0);
        Comparison open = compared(best, middle, near, worst);
        assertThat(open.ranking()).isEmpty();
        assertThat(open.undecided()).singleElement().satisfies(d -> assertThat(d.isBetween(near, middle))
                .isTrue());
    }

    /** Two rates 0.5 points apart in two rows: what is said to be needed proves it four times in five, Holm included. */
    @Test
    void whatIsNeededHoldsForAllRowsTogether() {
        Comparison open = compared(vendor("a", 995, 5, 0), vendor("b", 990, 10, 0));
        int needed = (int) open.needed(overall(open)).orElseThrow();
        assertThat(needed).isEqualTo(TwoArms.messagesPerArm(0.995, 0.99, 0.0125, 0.8));
        SplittableRandom random = new SplittableRandom(3);
        int proven = 0;
        for (int trial = 0; trial < 200; trial++) {
            long good = lost(needed, 0.005, random);
            long bad = lost(needed, 0.01, random);
            proven += overall(compared(vendor("a", needed - good, good, 0), vendor("b", needed - bad, bad, 0)))
                            .proven(0.05)
                    ? 1
                    : 0;
        }
        assertThat(proven).as("of 200").isBetween(150, 200);
    }

    private static long lost(int n, double rate, SplittableRandom random) {
        return random.doubles(n).filter(u -> u < rate).count();
    }

    @Test
    void vendorsThatAreEqualShareAPlace() {
        Comparison equal = compared(vendor("a", 990, 10, 0), vendor("b", 990, 10, 0));
        assertThat(equal.ranking()).isEmpty();
        assertThat(equal.undecided()).hasSize(1);
        assertThat(equal.needed(overall(equal)))
                .as("no number of messages would")
                .isEmpty();
        Comparison perfect = compared(vendor("a", 1000, 0, 0), vendor("b", 10, 0, 0));
        assertThat(perfect.ranking()).isEmpty();
        Comparison nothing = compared(vendor("a", 0, 0, 0), vendor("b", 10, 0, 0));
        assertThat(nothing.ranking()).isEmpty();
        assertThat(new Sheets(nothing).ranking()).doesNotContain("NaN");
        assertThat(Rendering.json(nothing)).doesNotContain("NaN");
    }

    /** Who is higher follows the order of the rates, so what is proven can't go round in a circle. */
    @Test
    void whatIsProvenGoesRoundInNoCircle() {
        SplittableRandom random = new SplittableRandom(20250613);
        ToDoubleFunction<Vendor> rate =
                vendor -> vendor.result().breakdown().operators().get(0).rate().orElse(0);
        for (int trial = 0; trial < 200; trial++) {
            Vendor[] three = new Vendor[3];
            for (int i = 0; i < three.length; i++) {
                int n = 50 + random.nextInt(3000);
                int delivered = n - random.nextInt(n / 5);
                three[i] = vendor("v" + i, delivered, n - delivered, 0);
            }
            Comparison comparison = compared(three);
            for (Difference d : comparison.differences()) {
                d.higher(0.05).ifPresent(higher -> {
                    Vendor lower = higher.equals(d.first()) ? d.second() : d.first();
                    assertThat(rate.applyAsDouble(higher)).isGreaterThan(rate.applyAsDouble(lower));
                });
            }
        }
    }

    @Test
    void anInvalidRunIsNotRanked() {
        Vendor invalid = vendor("invalid", Verdict.INVALID, 990, 10, 0, Optional.empty());
        Comparison comparison = compared(vendor("a", 9990, 10, 0), invalid);
        assertThat(comparison.ranking()).isEmpty();
        assertThat(comparison.sound()).isFalse();
        assertThat(new Sheets(comparison).ranking()).isEqualTo("No ranking: a run is INVALID.");
    }

    @Test
    void notWorseThanHoldsForAllOrForNone() {
        Vendor base = vendor("base", 9950, 50, 0);
        Vendor same = vendor("same", 9951, 49, 0);
        Vendor worse = vendor("worse", 9700, 300, 0);
        assertThat(compared(base, same).notWorseThanFirst(0.005)).isEqualTo(Decision.PASS);
        assertThat(compared(base, worse).notWorseThanFirst(0.005)).isEqualTo(Decision.FAIL);
        assertThat(compared(base, same, worse).notWorseThanFirst(0.005)).isEqualTo(Decision.FAIL);
        assertThat(compared(base, same).notWorseThanFirst(0.0005)).isEqualTo(Decision.INCONCLUSIVE);
        assertThat(compared(base, vendor("silent", 9900, 0, 100)).notWorseThanFirst(0.005))
                .as("the silent ones may have arrived or not")
                .isEqualTo(Decision.INCONCLUSIVE);
        assertThat(compared(worse, base).notWorseThanFirst(0))
                .as("better is not worse")
                .isEqualTo(Decision.PASS);
    }

    /** Three equal vendors, 600 times: any difference said to be proven is wrong. At most 5 %, and three sigma of chance. */
    @Test
    void equalVendorsAreSeldomToldApart() {
        SplittableRandom random = new SplittableRandom(7);
        int wrong = 0;
        int trials = 600;
        for (int trial = 0; trial < trials; trial++) {
            Comparison comparison = compared(drawn("a", random), drawn("b", random), drawn("c", random));
            wrong += comparison.differences().stream().anyMatch(d -> d.proven(0.05)) ? 1 : 0;
        }
        assertThat(wrong).isLessThanOrEqualTo((int) (trials * 0.05 + 3 * Math.sqrt(trials * 0.05 * 0.95)));
    }

    private static Vendor drawn(String name, SplittableRandom random) {
        int delivered = 0;
        for (int i = 0; i < 1000; i++) {
            delivered += random.nextDouble() < 0.98 ? 1 : 0;
        }
        return vendor(name, delivered, 1000 - delivered, 0);
    }
}
