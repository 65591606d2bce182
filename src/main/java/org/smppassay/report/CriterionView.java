package org.smppassay.report;

import java.util.List;
import java.util.Locale;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.Verdict;

/**
 * One row of the table of criteria, in words.
 *
 * @param css the verdict as a class of the style sheet
 * @param naiveCss the same for the naive reading
 * @param bar the interval against the limit as an SVG picture; markup, made of figures alone
 */
record CriterionView(
        String name,
        String label,
        String scope,
        Verdict verdict,
        String css,
        Verdict naive,
        String naiveCss,
        String value,
        String interval,
        String threshold,
        String n,
        String needed,
        String confidence,
        String explanation,
        String bar) {

    static List<CriterionView> of(List<CriterionResult> criteria) {
        return criteria.stream().map(result -> of(result, criteria)).toList();
    }

    private static CriterionView of(CriterionResult result, List<CriterionResult> all) {
        Measure measure = Measure.of(result.name());
        return new CriterionView(
                result.name(),
                label(result.name()),
                scope(result.scope()),
                result.verdict(),
                css(result.verdict()),
                result.naive(),
                css(result.naive()),
                measure.value(result),
                measure.interval(result),
                measure.threshold(result),
                Figure.count(result.n()),
                result.needed().isPresent() ? Figure.count(result.needed().getAsLong()) : Figures.NONE,
                confidence(result.confidence()),
                result.explanation(),
                IntervalBar.svg(result, measure, all));
    }

    static String css(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** A confidence as one writes it: 95 %. */
    static String confidence(double confidence) {
        return Unit.PERCENT.limit(confidence);
    }

    /** {@code delivery_rate} as a reader says it. */
    private static String label(String name) {
        return name.replace('_', ' ');
    }

    /** The scope without what a reader can see for himself: {@code operator:NAME} is the name, {@code day:3} day 3. */
    private static String scope(String scope) {
        int colon = scope.indexOf(':');
        if (colon < 0) {
            return scope;
        }
        String kind = scope.substring(0, colon);
        String name = scope.substring(colon + 1);
        return switch (kind) {
            case "day", "session" -> kind + " " + name;
            case "operator", "phase" -> name;
            default -> scope;
        };
    }
}
