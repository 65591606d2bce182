package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.scenario.criteria.IntegrityCriterion;
import org.smppassay.wording.Phrase;

/**
 * Whether receipts tell the truth, by each check that the test has means for: a panel of handsets, numbers known dead, known
 * outages, how many people reply, and how latencies spread. The naive reading takes receipts at their word, so it passes all.
 */
final class IntegrityJudge {
    private static final String PANEL = "integrity_panel";

    private final IntegrityCriterion criterion;
    private final Evidence evidence;
    private final Observed observed;
    private final Significance significance;
    private final double limit;

    IntegrityJudge(IntegrityCriterion criterion, Evidence evidence, Observed observed) {
        this.criterion = criterion;
        this.evidence = evidence;
        this.observed = observed;
        this.significance = new Significance(criterion.confidence().value());
        this.limit = criterion.fakes().value();
    }

    /** One result a check. */
    List<CriterionResult> judge() {
        List<CriterionResult> results = new ArrayList<>();
        if (evidence.panel().messages() > 0) {
            results.add(panel());
        }
        if (evidence.canaries().checked() > 0) {
            results.add(canaries());
        }
        if (!criterion.outages().isEmpty()) {
            results.add(outages());
        }
        criterion
                .repliesAtLeast()
                .ifPresent(least -> results.add(new ReplyEvidence(least, observed, significance).judge()));
        if (criterion.latencyShape()) {
            results.add(new LatencyShape(evidence.receipts().delivered(), significance).judge());
        }
        if (results.isEmpty()) {
            results.add(unjudged(PANEL, Phrase.of("integrity.no-means")));
        }
        return results;
    }

    private CriterionResult panel() {
        PanelBook panel = evidence.panel();
        if (!panel.hasReported()) {
            return unjudged(PANEL, Phrase.of("integrity.panel-silent", panel.messages()));
        }
        Claims claims = panel.claims();
        return claims.checked() == 0
                ? unjudged(PANEL, Phrase.of("integrity.panel-unclaimed", panel.messages()))
                : result(PANEL, claims, claims.verdict(limit, significance.alpha()), subject("panel", claims));
    }

    /** Nobody reads messages to a dead number: one receipt that says so is proof enough. */
    private CriterionResult canaries() {
        Claims claims = evidence.canaries();
        Verdict verdict = claims.fakes() > 0 ? Verdict.FAIL : claims.verdict(limit, significance.alpha());
        return result("integrity_canaries", claims, verdict, subject("canaries", claims));
    }

    private CriterionResult outages() {
        Claims claims = evidence.outages();
        String name = "integrity_outage";
        return claims.checked() == 0
                ? unjudged(name, Phrase.of("integrity.outage-empty"))
                : result(name, claims, claims.verdict(limit, significance.alpha()), subject("outage", claims));
    }

    private Phrase subject(String check, Claims claims) {
        return Phrase.of(
                "integrity." + check,
                Figure.count(claims.checked()),
                Figure.count(claims.fakes()),
                Figure.PERCENT.of(claims.share().value(), limit));
    }

    private CriterionResult unjudged(String name, Phrase why) {
        return new CriterionResult(
                name,
                "overall",
                Verdict.INCONCLUSIVE,
                Verdict.INVALID,
                OptionalDouble.empty(),
                limit,
                Optional.empty(),
                significance.confidence(),
                0,
                OptionalLong.empty(),
                why);
    }

    private CriterionResult result(String name, Claims claims, Verdict verdict, Phrase subject) {
        Range range = claims.interval(significance.twoSided());
        OptionalLong needed =
                verdict == Verdict.INCONCLUSIVE ? claims.needed(limit, significance.alpha()) : OptionalLong.empty();
        return new CriterionResult(
                name,
                "overall",
                verdict,
                Verdict.PASS,
                OptionalDouble.of(claims.share().value()),
                limit,
                Optional.of(range),
                significance.confidence(),
                claims.checked(),
                needed,
                explain(verdict, claims, subject, range, needed));
    }

    private Phrase explain(Verdict verdict, Claims claims, Phrase subject, Range range, OptionalLong needed) {
        String bound = Figure.PERCENT.limit(limit);
        return switch (verdict) {
            case PASS ->
                Phrase.of(
                        "integrity.passed",
                        subject,
                        significance.words(),
                        Figure.PERCENT.of(range.upper(), limit),
                        bound);
            case FAIL ->
                claims.verdict(limit, significance.alpha()) == Verdict.FAIL
                        ? Phrase.of(
                                "integrity.failed",
                                subject,
                                significance.words(),
                                Figure.PERCENT.of(range.lower(), limit),
                                bound)
                        : Phrase.of("integrity.proven", subject);
            default ->
                Phrase.sentences(
                        Phrase.of(
                                "integrity.open",
                                subject,
                                bound,
                                significance.intervalWords(),
                                Figure.PERCENT.of(range.lower(), limit),
                                Figure.PERCENT.of(range.upper(), limit)),
                        needed.isPresent()
                                ? Phrase.of("integrity.needed", Figure.count(needed.getAsLong()))
                                : Phrase.nothing());
        };
    }
}
