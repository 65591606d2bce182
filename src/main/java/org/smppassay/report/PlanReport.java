package org.smppassay.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.smppassay.planning.Claim;
import org.smppassay.planning.ClaimPlan;
import org.smppassay.planning.PlannedRow;
import org.smppassay.report.Sheet.Item;

/** What tests can and can't show, for people and programs. */
public final class PlanReport {
    /** The version of the JSON; readers ignore keys they do not know. */
    private static final int SCHEMA = 1;

    private final Sheet sheet;
    private final Map<String, Object> figures;

    private PlanReport(Sheet sheet, Map<String, Object> figures) {
        this.sheet = sheet;
        this.figures = figures;
    }

    /** The plans of a test; {@code title} says of which. */
    public static PlanReport of(String title, List<ClaimPlan> plans) {
        Sheet sheet = new Sheet().title(title);
        sheet.paragraph("Chances of each verdict if the channel is as supposed, and the chance that the naive reading"
                + " errs. The last columns are how many messages show what is true with that chance.");
        plans.forEach(plan -> add(sheet, plan));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("plan", title);
        figures.put("claims", plans.stream().map(PlanReport::json).toList());
        return new PlanReport(sheet, figures);
    }

    /** A plan of one table, such as the size of a panel; {@code figures} are those of it for programs. */
    public static PlanReport of(
            String title,
            String explanation,
            List<String> header,
            List<List<String>> rows,
            Map<String, Object> figures) {
        Sheet sheet = new Sheet().title(title).paragraph(explanation);
        sheet.table(
                "r".repeat(header.size()),
                header,
                rows.stream().map(row -> row.stream().map(Item::of).toList()).toList());
        return new PlanReport(sheet, figures);
    }

    public String text(boolean color) {
        return sheet.text(color);
    }

    public String markdown() {
        return sheet.markdown();
    }

    public String json(ToolInfo tool) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", SCHEMA);
        document.put("tool", ToolJson.of(tool));
        document.putAll(figures);
        return JsonText.of(document);
    }

    private static void add(Sheet sheet, ClaimPlan plan) {
        Claim claim = plan.claim();
        sheet.heading(claim.name() + ": " + words(claim) + ", decided at " + Unit.PERCENT.limit(claim.confidence())
                + " confidence");
        sheet.paragraph((plan.leastToPass().isPresent()
                        ? "PASS takes at least " + count(plan.leastToPass())
                                + (claim.kind() == Claim.Kind.FLUCTUATION ? " messages a day" : " messages")
                                + ", even with nothing wrong."
                        : "No practical number of messages proves it.")
                + plan.notes().stream().map(note -> " " + note).collect(Collectors.joining()));
        boolean limits = plan.rows().stream()
                .anyMatch(row -> row.passLimit().isPresent() || row.failLimit().isPresent());
        sheet.table(
                "lrr" + (limits ? "rr" : "") + "rrrr" + "r".repeat(plan.powers().size()),
                header(plan, limits),
                plan.rows().stream().map(row -> row(claim, row, limits)).toList());
    }

    private static List<String> header(ClaimPlan plan, boolean limits) {
        String bad = plan.claim().kind() == Claim.Kind.BELOW ? "events" : "failures";
        List<String> header = new ArrayList<>(List.of("scope", "messages", "truth"));
        if (limits) {
            header.addAll(List.of("PASS: " + bad, "FAIL"));
        }
        header.addAll(List.of("PASS", "INCONCLUSIVE", "FAIL", "naive errs"));
        plan.powers().forEach(power -> header.add("for " + Unit.PERCENT.limit(power)));
        return header;
    }

    private static List<Item> row(Claim claim, PlannedRow row, boolean limits) {
        List<String> cells = new ArrayList<>();
        String scope = row.scope();
        cells.add(scope.startsWith("operator:") ? scope.substring("operator:".length()) : scope);
        cells.add(count(OptionalLong.of(row.messages())));
        cells.add(truth(claim, row));
        if (limits) {
            cells.add(row.passLimit().isPresent() ? "≤ " + count(row.passLimit()) : "never");
            cells.add(row.failLimit().isPresent() ? "≥ " + count(row.failLimit()) : "never");
        }
        cells.add(chance(OptionalDouble.of(row.pass())));
        cells.add(chance(OptionalDouble.of(row.inconclusive())));
        cells.add(chance(OptionalDouble.of(row.fail())));
        cells.add(chance(row.naiveErrs()));
        row.needed().forEach(needed -> cells.add(count(needed)));
        return cells.stream().map(Item::of).toList();
    }

    private static String words(Claim claim) {
        return switch (claim.kind()) {
            case AT_LEAST -> "at least " + Unit.PERCENT.limit(claim.limit());
            case BELOW -> "below " + Unit.PERMILLE.limit(claim.limit());
            case FLUCTUATION -> "days within less than " + Unit.POINTS.limit(claim.limit());
            case QUANTILE -> "at least " + Unit.PERCENT.limit(claim.limit()) + " within the time allowed";
        };
    }

    private static String truth(Claim claim, PlannedRow row) {
        Unit unit = claim.kind() == Claim.Kind.BELOW ? Unit.PERMILLE : Unit.PERCENT;
        if (claim.kind() != Claim.Kind.FLUCTUATION) {
            return unit.limit(row.truth());
        }
        return unit.limit(row.truth()) + (row.drop() > 0 ? ", one day −" + Unit.POINTS.limit(row.drop()) : ", steady");
    }

    /** A chance in per cent. */
    public static String chance(double chance) {
        return chance(OptionalDouble.of(chance));
    }

    /** A chance in per cent; what is neither none nor all is not shown as such. */
    public static String chance(OptionalDouble chance) {
        if (chance.isEmpty()) {
            return Figures.NONE;
        }
        double percent = 100 * chance.getAsDouble();
        if (percent > 0 && percent < 0.05) {
            return "< 0.1 %";
        }
        if (percent < 100 && percent > 99.95) {
            return "> 99.9 %";
        }
        return Figures.fixed(BigDecimal.valueOf(percent), 1) + " %";
    }

    /** A number of messages. */
    public static String count(long messages) {
        return count(OptionalLong.of(messages));
    }

    /** A number of messages. */
    public static String count(OptionalLong messages) {
        return messages.isPresent() ? String.format(Locale.ROOT, "%,d", messages.getAsLong()) : Figures.NONE;
    }

    private static Map<String, Object> json(ClaimPlan plan) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", plan.claim().name());
        object.put("limit", plan.claim().limit());
        object.put("confidence", plan.claim().confidence());
        object.put("least_to_pass", plan.leastToPass());
        object.put("powers", plan.powers());
        object.put("rows", plan.rows().stream().map(PlanReport::json).toList());
        object.put("notes", plan.notes());
        return object;
    }

    private static Map<String, Object> json(PlannedRow row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("scope", row.scope());
        object.put("messages", row.messages());
        object.put("truth", row.truth());
        object.put("drop", row.drop());
        object.put("pass_limit", row.passLimit());
        object.put("fail_limit", row.failLimit());
        object.put("pass", row.pass());
        object.put("inconclusive", row.inconclusive());
        object.put("fail", row.fail());
        object.put("naive_errs", row.naiveErrs());
        object.put("needed", row.needed());
        return object;
    }
}
