package org.smppassay.report;

import java.util.List;
import java.util.Locale;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.Verdict;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/**
 * One row of the table of criteria, in words.
 *
 * @param name technical: {@code delivery_rate}
 * @param label as a reader says it: Delivery rate
 * @param verdictWord the verdict as tables have it
 * @param css the verdict as a class of the style sheet
 * @param naiveCss the same for the naive reading
 * @param bar the interval against the limit as an SVG picture; markup, made of figures alone
 */
record CriterionView(
        String name,
        String label,
        String scope,
        Verdict verdict,
        String verdictWord,
        String css,
        Verdict naive,
        String naiveWord,
        String naiveCss,
        String value,
        String interval,
        String threshold,
        String n,
        String needed,
        String confidence,
        String explanation,
        String bar) {

    static List<CriterionView> of(List<CriterionResult> criteria, Language language) {
        return criteria.stream().map(result -> of(result, criteria, language)).toList();
    }

    private static CriterionView of(CriterionResult result, List<CriterionResult> all, Language language) {
        Measure measure = Measure.of(result.name());
        return new CriterionView(
                result.name(),
                label(result.name(), language),
                scope(result.scope(), language),
                result.verdict(),
                RunView.word(result.verdict(), language),
                css(result.verdict()),
                result.naive(),
                RunView.word(result.naive(), language),
                css(result.naive()),
                measure.value(result),
                measure.interval(result),
                measure.threshold(result),
                Figure.count(result.n()),
                result.needed().isPresent() ? Figure.count(result.needed().getAsLong()) : Figures.NONE,
                confidence(result.confidence()),
                language.say(result.words()),
                IntervalBar.svg(result, measure, all));
    }

    static String css(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** A confidence as one writes it: 95 %. */
    static String confidence(double confidence) {
        return Unit.PERCENT.limit(confidence);
    }

    /** {@code delivery_rate} as a reader says it; what no language has a name for keeps its own. */
    private static String label(String name, Language language) {
        Phrase known = Phrase.of("criterion." + name);
        return language.knows(known) ? language.say(known) : name.replace('_', ' ');
    }

    /** The scope without what a reader can see for himself: {@code operator:NAME} is the name, {@code day:3} day 3. */
    static String scope(String scope, Language language) {
        int colon = scope.indexOf(':');
        if (colon < 0) {
            return scope.equals("overall") ? language.say("criterion.overall") : scope;
        }
        String kind = scope.substring(0, colon);
        String name = scope.substring(colon + 1);
        return switch (kind) {
            case "day" -> language.say("criterion.day", name);
            case "session" -> language.say("criterion.session", name);
            case "operator", "phase" -> name;
            default -> scope;
        };
    }
}
