package org.smppassay.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.smppassay.planning.Claim.Kind;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.criteria.DeliveryCriterion;
import org.smppassay.scenario.criteria.FluctuationCriterion;
import org.smppassay.scenario.criteria.LatencyCriterion;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.value.Share;
import org.smppassay.statistics.Fluctuation;
import org.smppassay.statistics.Quantiles;

/** What a scenario's test can show of each of its criteria, if every receipt comes. Reads test and criteria, never the carrier. */
public final class TestPlanning {
    private static final String OVERALL = "overall";

    private final Criteria criteria;
    private final TestPlan test;
    private final Map<String, List<Double>> truths;
    private final List<Double> powers;

    /**
     * @param truths by criterion what the channel is supposed to be; where there is none, several are
     * @param powers for which sizes are wanted
     */
    public TestPlanning(Criteria criteria, TestPlan test, Map<String, List<Double>> truths, List<Double> powers) {
        this.criteria = criteria;
        this.test = test;
        this.truths = Map.copyOf(truths);
        this.powers = List.copyOf(powers);
    }

    /** The names by which truths may be given for a scenario. */
    public static List<String> names(Scenario scenario) {
        Criteria criteria = scenario.criteria();
        TreeSet<String> names = new TreeSet<>();
        criteria.deliveryRate().ifPresent(c -> names.add("delivery_rate"));
        criteria.fluctuation().ifPresent(c -> names.add("delivery_rate"));
        criteria.complaintRate().ifPresent(c -> names.add("complaint_rate"));
        criteria.latency().ifPresent(c -> names.addAll(limits(c).keySet()));
        return List.copyOf(names);
    }

    /**
     * Why nothing can be planned for the criteria, beginning with the key; empty if it can. No number of messages shows
     * that nothing ever fails, and none is needed for what always holds.
     */
    public static Optional<String> obstacle(Criteria criteria) {
        Map<String, Share> limits = new LinkedHashMap<>();
        Map<String, Share> confidences = new LinkedHashMap<>();
        criteria.deliveryRate().ifPresent(c -> {
            limits.put("criteria.delivery_rate.at_least", c.atLeast());
            confidences.put("criteria.delivery_rate", c.confidence());
        });
        criteria.fluctuation().ifPresent(c -> {
            limits.put("criteria.fluctuation.below", c.below());
            confidences.put("criteria.fluctuation", c.confidence());
        });
        criteria.complaintRate().ifPresent(c -> {
            limits.put("criteria.complaint_rate.below", c.below());
            confidences.put("criteria.complaint_rate", c.confidence());
        });
        criteria.latency().ifPresent(c -> confidences.put("criteria.latency", c.confidence()));
        Optional<String> limit = limits.entrySet().stream()
                .filter(entry -> entry.getValue().value() >= 1)
                .map(entry -> entry.getKey() + ": nothing can be planned for 100%; expected less")
                .findFirst();
        return limit.or(() -> confidences.entrySet().stream()
                .filter(entry -> entry.getValue().value() <= 0.5)
                .map(entry -> entry.getKey() + ".confidence: nothing can be planned for 50%; expected more")
                .findFirst());
    }

    /** One plan a criterion, in the order of results. */
    public List<ClaimPlan> plans() {
        List<ClaimPlan> plans = new ArrayList<>();
        criteria.deliveryRate().ifPresent(c -> plans.add(delivery(c)));
        criteria.fluctuation().flatMap(this::fluctuation).ifPresent(plans::add);
        criteria.complaintRate()
                .map(c -> new Claim(
                        Kind.BELOW,
                        "complaint_rate",
                        c.below().value(),
                        c.confidence().value()))
                .ifPresent(claim -> plans.add(amongDelivered(claim, "")));
        criteria.latency().ifPresent(c -> limits(c)
                .forEach((name, limit) -> plans.add(amongDelivered(
                        new Claim(
                                Kind.QUANTILE,
                                name,
                                quantile(name),
                                c.confidence().value()),
                        "The time allowed is "
                                + BigDecimal.valueOf(limit.toMillis(), 3)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + " s."))));
        return plans;
    }

    private ClaimPlan delivery(DeliveryCriterion criterion) {
        Claim claim = new Claim(
                Kind.AT_LEAST,
                "delivery_rate",
                criterion.atLeast().value(),
                criterion.confidence().value());
        Map<String, Long> sizes = new LinkedHashMap<>();
        sizes.put(OVERALL, test.totalMessages());
        if (criterion.perOperator()) {
            test.recipients()
                    .shares()
                    .forEach((operator, share) -> sizes.put("operator:" + operator, share(share.value())));
        }
        sizes.values().removeIf(n -> n == 0);
        int scopes = sizes.size() == 2 ? 1 : sizes.size();
        ProportionPlan plan = new ProportionPlan(claim, powers, scopes);
        List<PlannedRow> rows = new ArrayList<>();
        sizes.forEach((scope, n) -> truths(claim).forEach(truth -> rows.add(plan.row(scope, n, truth))));
        List<String> notes = scopes == 1
                ? List.of()
                : List.of("FAIL may come from any of " + scopes
                        + " scopes, so it takes more evidence in each; its chance is the least there is.");
        return new ClaimPlan(claim, powers, plan.leastToPass(), rows, notes);
    }

    /** An operator's messages; dealt out evenly, they are its share of all to within one. */
    private long share(double share) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(test.totalMessages()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private Optional<ClaimPlan> fluctuation(FluctuationCriterion criterion) {
        if (test.days() < 2 || test.days() > Fluctuation.MAX_DAYS) {
            return Optional.empty();
        }
        Claim claim = new Claim(
                Kind.FLUCTUATION,
                "fluctuation",
                criterion.below().value(),
                criterion.confidence().value());
        return Optional.of(fluctuation(claim, test.days(), test.messages().count(), steadyRates(), powers));
    }

    /** Delivery rates that are supposed to be those of every day. */
    private List<Double> steadyRates() {
        double limit = criteria.deliveryRate().map(c -> c.atLeast().value()).orElse(0.99);
        Claim claim = new Claim(Kind.AT_LEAST, "delivery_rate", limit, 0.95);
        return truths(claim).stream()
                .filter(rate -> truths.containsKey("delivery_rate") || rate > limit)
                .toList();
    }

    /**
     * What several days show of steady channels, and of such whose rate is twice the limit lower on one day.
     *
     * @param rates delivery rates of all days but the worst
     */
    public static ClaimPlan fluctuation(Claim claim, int days, long perDay, List<Double> rates, List<Double> powers) {
        FluctuationPlan plan = new FluctuationPlan(claim, powers, days);
        List<PlannedRow> rows = new ArrayList<>();
        for (double rate : rates) {
            rows.add(plan.row(perDay, rate, 0));
        }
        for (double rate : rates) {
            double drop = BigDecimal.valueOf(claim.limit())
                    .multiply(BigDecimal.valueOf(2))
                    .doubleValue();
            if (drop < rate) {
                rows.add(plan.row(perDay, rate, drop));
            }
        }
        List<String> notes = List.of(
                days + " days; messages are those of each day.",
                "Chances of the verdicts are counted over " + FluctuationPlan.TRIALS
                        + " simulated tests, so they are right to about 2 points.");
        return new ClaimPlan(claim, powers, plan.leastToPass(), rows, notes);
    }

    private ClaimPlan amongDelivered(Claim claim, String note) {
        long n = delivered();
        ProportionPlan plan = new ProportionPlan(claim, powers, 1);
        List<PlannedRow> rows =
                truths(claim).stream().map(truth -> plan.row(OVERALL, n, truth)).toList();
        List<String> notes = new ArrayList<>();
        if (!note.isEmpty()) {
            notes.add(note);
        }
        notes.add(
                "Messages are those delivered, at the lowest delivery rate supposed; if none is, at the one asked for.");
        return new ClaimPlan(claim, powers, plan.leastToPass(), rows, notes);
    }

    /** The messages that arrive if the delivery rate is the worst one supposed, or if none is, what is asked for. */
    private long delivered() {
        double rate = truths.getOrDefault("delivery_rate", List.of()).stream()
                .min(Double::compare)
                .orElseGet(() ->
                        criteria.deliveryRate().map(c -> c.atLeast().value()).orElse(1.0));
        return Math.max(1, (long) Math.floor(test.totalMessages() * rate));
    }

    private List<Double> truths(Claim claim) {
        return truths.getOrDefault(claim.name(), Truths.around(claim));
    }

    private static Map<String, Duration> limits(LatencyCriterion criterion) {
        Map<String, Duration> limits = new LinkedHashMap<>();
        criterion.p50().ifPresent(limit -> limits.put("latency_p50", limit));
        criterion.p95().ifPresent(limit -> limits.put("latency_p95", limit));
        criterion.p99().ifPresent(limit -> limits.put("latency_p99", limit));
        return limits;
    }

    private static double quantile(String name) {
        return Integer.parseInt(name.substring("latency_p".length())) / 100.0;
    }

    /** What tests of several sizes show of a claim on a rate. */
    public static ClaimPlan proportion(Claim claim, List<Long> sizes, List<Double> truths, List<Double> powers) {
        ProportionPlan plan = new ProportionPlan(claim, powers, 1);
        List<Double> supposed = truths.isEmpty() ? Truths.around(claim) : truths;
        List<PlannedRow> rows = new ArrayList<>();
        for (double truth : supposed) {
            sizes.forEach(n -> rows.add(plan.row(OVERALL, n, truth)));
        }
        return new ClaimPlan(claim, powers, plan.leastToPass(), rows, List.of());
    }

    /** Which of so many ordered latencies enclose the quantile, two-sided at the claim's confidence; in sentences. */
    public static List<String> ranks(Claim claim, List<Long> sizes) {
        List<String> sentences = new ArrayList<>();
        long least = leastForInterval(claim);
        sentences.add("With fewer than " + least + " delivered messages there is no two-sided interval.");
        for (long n : sizes) {
            Quantiles.ranks(n, claim.limit(), claim.confidence())
                    .ifPresent(ranks -> sentences.add("With " + n + " it reaches from rank " + ranks.lower()
                            + " to rank " + ranks.upper() + "."));
        }
        return sentences;
    }

    /** The fewest messages with an interval at all: from there on every number has one. */
    private static long leastForInterval(Claim claim) {
        long high = 1;
        while (noInterval(claim, high)) {
            high *= 2;
        }
        long low = high / 2;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (noInterval(claim, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static boolean noInterval(Claim claim, long n) {
        return Quantiles.ranks(n, claim.limit(), claim.confidence()).isEmpty();
    }
}
