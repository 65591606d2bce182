package org.smppassay.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.evaluation.CriterionResult.Range;
import org.smppassay.evaluation.RunResult;

/**
 * The criteria for a spreadsheet: one row a criterion and scope, with the numbers of {@code result.json}. Shares are fractions of
 * 1, times milliseconds; what there is none of is empty. The same in every language.
 */
public final class CriteriaCsv {
    private CriteriaCsv() {}

    public static String render(RunResult result) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(
                    "criterion",
                    "scope",
                    "verdict",
                    "naive",
                    "value",
                    "threshold",
                    "interval_lower",
                    "interval_upper",
                    "confidence",
                    "n",
                    "needed");
            result.criteria().forEach(criterion -> row(csv, criterion));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void row(CsvWriter csv, CriterionResult criterion) {
        csv.writeRecord(
                literal(criterion.name()),
                literal(criterion.scope()),
                criterion.verdict().name(),
                criterion.naive().name(),
                number(criterion.value()),
                number(OptionalDouble.of(criterion.threshold())),
                criterion.interval().map(Range::lower).map(CriteriaCsv::number).orElse(""),
                criterion.interval().map(Range::upper).map(CriteriaCsv::number).orElse(""),
                number(OptionalDouble.of(criterion.confidence())),
                Long.toString(criterion.n()),
                criterion.needed().isPresent()
                        ? Long.toString(criterion.needed().getAsLong())
                        : "");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? ResultJson.plain(value) : "";
    }

    /** A name on one line that no spreadsheet takes for a formula. */
    private static String literal(String name) {
        String line = Text.oneLine(name);
        return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
