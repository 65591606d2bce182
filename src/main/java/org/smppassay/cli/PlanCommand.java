package org.smppassay.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smppassay.planning.Claim;
import org.smppassay.planning.Claim.Kind;
import org.smppassay.planning.ClaimPlan;
import org.smppassay.planning.TestPlanning;
import org.smppassay.planning.VendorPlan;
import org.smppassay.report.PlanReport;
import org.smppassay.run.Evaluation;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.statistics.Fluctuation;
import org.smppassay.statistics.PanelSize;
import org.smppassay.statistics.SampleSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says before a test what it can show. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        description = {
            "Says how many messages a claim takes, and what a planned test can and can't show.",
            "Plans a scenario's test, or a single claim. Nothing is sent, and nothing simulated but days that differ."
        },
        footer = {
            "",
            "Examples:",
            "  assay plan three-step-test",
            "  assay plan three-step-test --set test.messages=5000/day",
            "  assay plan three-step-test --true delivery_rate=99.5%%",
            "  assay plan --at-least 99%% --true 99.5%% --power 90%%",
            "  assay plan --below 0.3‰ --true 0.1‰ --messages 20000",
            "  assay plan --fluctuation 0.5pp --days 5 --true 99.3%% --messages 1000/day",
            "  assay plan --two-vendors 99.5%% 99.0%%",
            "  assay plan --latency p99 --messages 5000",
            "  assay plan --panel 5%%",
            "",
            "Exit codes: 0 done, 2 wrong usage or invalid scenario, 70 internal error."
        })
final class PlanCommand implements Callable<Integer> {
    private static final List<Long> SIZES = List.of(200L, 1_000L, 5_000L, 20_000L);
    private static final Pattern MESSAGES = Pattern.compile("([0-9]{1,10})(/day)?");
    private static final Pattern QUANTILE = Pattern.compile("p([0-9]{1,2}(?:\\.[0-9]{1,4})?)");
    private static final List<Double> STEADY = List.of(0.993, 0.995, 0.997);
    private static final int DAYS = 5;

    private final Console console;

    /** Forms of the figures. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description = "A scenario file, or the name of one in the library, to plan its test.")
    private @Nullable String scenario;

    @Mixin
    private final PlanClaim claim = new PlanClaim();

    @Mixin
    private final PlanSuppositions suppositions = new PlanSuppositions();

    @Option(
            names = "--messages",
            paramLabel = "N[/day]",
            description = "How many messages a test of one claim sends; for --fluctuation on each day."
                    + " Default: several numbers.")
    private @Nullable String messages;

    @Option(names = "--days", paramLabel = "N", description = "Days of a test of --fluctuation. Default: 5.")
    private @Nullable Integer days;

    @Mixin
    private final ValueChanges changes = new ValueChanges();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or markdown. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private final SheetOptions output = new SheetOptions();

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Supplier<PlanReport>> asked = Stream.<Optional<Supplier<PlanReport>>>of(
                        Optional.ofNullable(scenario).map(named -> () -> planScenario(named)),
                        claim.atLeast()
                                .map(limit -> () -> planRate(Kind.AT_LEAST, "success_rate", "--at-least", limit)),
                        claim.below().map(limit -> () -> planRate(Kind.BELOW, "event_rate", "--below", limit)),
                        claim.fluctuation().map(limit -> () -> planFluctuation(limit)),
                        claim.twoVendors().map(rates -> () -> planVendors(rates)),
                        claim.latency().map(quantile -> () -> planLatency(quantile)),
                        claim.panel().map(share -> () -> planPanel(share)))
                .flatMap(Optional::stream)
                .toList();
        if (asked.size() != 1) {
            throw usage("expected either a scenario or one of --at-least, --below, --fluctuation, --two-vendors,"
                    + " --latency and --panel");
        }
        if (scenario == null && !changes.arguments().isEmpty()) {
            throw usage("--set goes with a scenario");
        }
        if (days != null && claim.fluctuation().isEmpty()) {
            throw usage("--days goes with --fluctuation; a scenario's are changed with --set test.days=N");
        }
        PlanReport report = asked.get(0).get();
        output.write(
                console,
                switch (format) {
                    case TEXT -> report.text(output.color(console));
                    case JSON -> report.json(Build.info());
                    case MARKDOWN -> report.markdown();
                });
        return ExitCode.OK;
    }

    private PlanReport planScenario(String named) {
        if (messages != null) {
            throw usage("--messages: a scenario has its own; change them with --set test.messages=5000/day");
        }
        suppositions.forbidConfidence();
        Scenario loaded = ScenarioLoader.load(ScenarioSource.resolve(named), changes.overrides())
                .scenario();
        TestPlanning.obstacle(loaded.criteria()).ifPresent(why -> {
            throw usage(why);
        });
        TestPlan test = Evaluation.planOf(loaded);
        var truths = suppositions.truthsByCriterion(TestPlanning.names(loaded));
        List<ClaimPlan> plans = new TestPlanning(loaded.criteria(), test, truths, suppositions.powers()).plans();
        String title = loaded.name() + ": " + PlanReport.count(test.totalMessages()) + " messages over " + test.days()
                + (test.days() == 1 ? " day" : " days");
        return PlanReport.of(title, plans);
    }

    private PlanReport planRate(Kind kind, String name, String flag, String limit) {
        Claim asked = new Claim(kind, name, PlanSuppositions.inside(flag, limit), suppositions.confidence());
        return PlanReport.of(
                flag + " " + limit,
                List.of(TestPlanning.proportion(asked, sizes(), suppositions.truths(), suppositions.powers())));
    }

    private PlanReport planFluctuation(String limit) {
        Claim asked = new Claim(
                Kind.FLUCTUATION,
                "fluctuation",
                PlanSuppositions.inside("--fluctuation", limit),
                suppositions.confidence());
        int over = days == null ? DAYS : days;
        if (over < 2 || over > Fluctuation.MAX_DAYS) {
            throw usage("--days: expected 2 to " + Fluctuation.MAX_DAYS + ", found " + over);
        }
        List<Double> rates = suppositions.truths().isEmpty() ? STEADY : suppositions.truths();
        List<ClaimPlan> plans = new ArrayList<>();
        for (long perDay : sizes()) {
            plans.add(TestPlanning.fluctuation(asked, over, perDay, rates, suppositions.powers()));
        }
        return PlanReport.of("--fluctuation " + limit, List.of(ClaimPlan.joined(plans)));
    }

    private PlanReport planLatency(String text) {
        Matcher matcher = QUANTILE.matcher(text);
        double quantile = matcher.matches()
                ? new BigDecimal(matcher.group(1)).movePointLeft(2).doubleValue()
                : 0;
        if (quantile <= 0) {
            throw usage("--latency: expected a quantile such as p99 or p99.9, found '" + text + "'");
        }
        Claim asked = new Claim(Kind.QUANTILE, "latency_" + text, quantile, suppositions.confidence());
        ClaimPlan plan = TestPlanning.proportion(asked, sizes(), suppositions.truths(), suppositions.powers());
        return PlanReport.of("--latency " + text, List.of(plan.withNotes(TestPlanning.ranks(asked, sizes()))));
    }

    private PlanReport planVendors(List<String> rates) {
        suppositions.forbidTruths("--two-vendors");
        VendorPlan vendors = new VendorPlan(
                PlanSuppositions.inside("--two-vendors", rates.get(0)),
                PlanSuppositions.inside("--two-vendors", rates.get(1)),
                suppositions.confidence());
        List<List<String>> rows = new ArrayList<>();
        Map<String, Object> needed = new LinkedHashMap<>();
        for (double power : suppositions.powers()) {
            rows.add(List.of(PlanReport.chance(power), PlanReport.count(vendors.needed(power))));
            needed.put(Double.toString(power), vendors.needed(power));
        }
        Map<String, Object> chances = new LinkedHashMap<>();
        for (long size : messages == null ? List.<Long>of() : sizes()) {
            rows.add(List.of(PlanReport.chance(vendors.chance(size)), PlanReport.count(size)));
            chances.put(Long.toString(size), vendors.chance(size));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("plan", "--two-vendors " + String.join(" ", rates));
        figures.put("confidence", vendors.confidence());
        figures.put("needed_per_vendor", needed);
        figures.put("chances", chances);
        return PlanReport.of(
                "--two-vendors " + String.join(" ", rates),
                "Messages to each of two vendors whose true delivery rates are these, to show which is better: two-sided"
                        + " at " + PlanReport.chance(vendors.confidence())
                        + " confidence, different numbers at each.",
                List.of("chance to show it", "messages to each"),
                rows,
                figures);
    }

    private PlanReport planPanel(String share) {
        suppositions.forbidTruths("--panel");
        double fakes = PlanSuppositions.inside("--panel", share);
        List<List<String>> rows = new ArrayList<>();
        Map<String, Object> needed = new LinkedHashMap<>();
        for (double probability : List.of(0.8, 0.9, 0.95, 0.99)) {
            rows.add(List.of(PlanReport.chance(probability), PlanReport.count(PanelSize.toSeeOne(fakes, probability))));
            needed.put(Double.toString(probability), PanelSize.toSeeOne(fakes, probability));
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("plan", "--panel " + share);
        figures.put("needed", needed);
        return PlanReport.of(
                "--panel " + share,
                "Handsets whose truth is known, one message to each, so that at least one shows a fake receipt if "
                        + share + " of the receipts are fake, and no less among the panel than elsewhere.",
                List.of("chance to see one", "handsets"),
                rows,
                figures);
    }

    private List<Long> sizes() {
        if (messages == null) {
            return SIZES;
        }
        Matcher matcher = MESSAGES.matcher(messages);
        long size = matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
        if (size < 1 || size > SampleSize.CAP) {
            throw usage("--messages: expected a number up to " + SampleSize.CAP + ", such as 5000 or 1000/day, found '"
                    + messages + "'");
        }
        return List.of(size);
    }

    private static CommandException usage(String why) {
        return new CommandException(ExitCode.USAGE, why);
    }
}
