package org.smppassay.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.smppassay.regression.Change;
import org.smppassay.regression.Finding;
import org.smppassay.regression.LeftOut;
import org.smppassay.regression.Metric;
import org.smppassay.regression.Regression;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/** A regression check for programs; changes are fractions of 1, sentences in English; keys may be added. */
public final class RegressionJson {
    private static final int SCHEMA = 1;

    private RegressionJson() {}

    /** The document. */
    public static String render(Regression regression, ToolInfo tool) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", SCHEMA);
        document.put("tool", ToolJson.of(tool));
        document.put("mode", "regression");
        document.put("scenario", regression.scenario());
        document.put("verdict", regression.verdict().name());
        document.put("reasons", sentences(regression.why()));
        document.put("notes", sentences(regression.notes()));
        document.put("margin", regression.rule().margin());
        document.put("confidence", regression.rule().confidence());
        document.put("pairs", regression.pairs());
        document.put("least_pairs", regression.leastPairs());
        document.put("measures", findings(regression.findings()));
        document.put("control", regression.control().map(RegressionJson::findings));
        document.put(
                "left_out",
                regression.leftOut().stream().map(RegressionJson::leftOut).toList());
        return JsonText.of(document);
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream().map(RegressionJson::finding).toList();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", finding.metric().name());
        object.put("worse_when", finding.metric().kind() == Metric.Kind.THROUGHPUT ? "lower" : "higher");
        object.put("shown", finding.answer().name().toLowerCase(Locale.ROOT));
        object.put("pairs", finding.pairs());
        Optional<Change> change = finding.change();
        object.put("base", change.map(Change::base));
        object.put("other", change.map(Change::other));
        object.put("change", change.map(Change::estimate));
        object.put(
                "interval",
                change.map(
                        seen -> List.of(seen.interval().lower(), seen.interval().upper())));
        object.put("interval_confidence", change.map(seen -> seen.interval().confidence()));
        object.put("limit", change.map(Change::limit));
        object.put("p_adjusted", finding.pValue());
        object.put("needed", finding.needed());
        object.put("explanation", Language.ENGLISH.say(finding.words()));
        return object;
    }

    private static Map<String, Object> leftOut(LeftOut run) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("round", run.round());
        object.put("run", run.role());
        object.put("why", Language.ENGLISH.say(run.words()));
        return object;
    }

    private static List<String> sentences(List<Phrase> phrases) {
        return phrases.stream().map(Language.ENGLISH::say).toList();
    }
}
