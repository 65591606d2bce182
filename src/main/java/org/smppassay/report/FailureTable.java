package org.smppassay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.smppassay.evaluation.FailureCount;
import org.smppassay.evaluation.Figure;
import org.smppassay.wording.Language;

/**
 * Failures by code, most frequent first.
 *
 * @param more codes left out at the end
 * @param others the same in words; empty if none is
 */
record FailureTable(List<Row> rows, int more, String others) {

    /**
     * One code.
     *
     * @param share its share of all failures
     * @param percent the same as a whole number
     * @param operators where it happened, with counts
     * @param days when it happened
     */
    record Row(String code, String count, String share, String percent, String operators, String days) {}

    static FailureTable of(List<FailureCount> failures, Language language, int most) {
        Map<String, Code> codes = new LinkedHashMap<>();
        failures.forEach(failure ->
                codes.computeIfAbsent(failure.code(), code -> new Code()).add(failure));
        long all = failures.stream().mapToLong(FailureCount::count).sum();
        List<Row> rows = new ArrayList<>();
        codes.entrySet().stream()
                .sorted((one, other) -> Long.compare(other.getValue().count, one.getValue().count))
                .limit(most)
                .forEach(code -> rows.add(code.getValue()
                        .row(code.getKey().isEmpty() ? language.say("summary.no-code") : code.getKey(), all)));
        int more = codes.size() - rows.size();
        return new FailureTable(rows, more, more == 0 ? "" : language.say("summary.more-codes", more));
    }

    /** The failures with one code. */
    private static final class Code {
        private final Map<String, Long> operators = new LinkedHashMap<>();
        private final TreeSet<Integer> days = new TreeSet<>();
        private long count;

        void add(FailureCount failure) {
            count += failure.count();
            operators.merge(failure.operator(), failure.count(), Long::sum);
            days.add(failure.day());
        }

        Row row(String code, long all) {
            String where = operators.entrySet().stream()
                    .map(operator -> operator.getKey() + " " + Figure.count(operator.getValue()))
                    .collect(Collectors.joining(", "));
            return new Row(
                    code,
                    Figure.count(count),
                    Figures.part(count, all),
                    Long.toString(Math.round(100.0 * count / all)),
                    where,
                    ranges(days));
        }
    }

    /** Numbers with runs joined: 1–3, 5. */
    private static String ranges(TreeSet<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        for (int first : numbers) {
            if (numbers.contains(first - 1)) {
                continue;
            }
            int last = first;
            while (numbers.contains(last + 1)) {
                last++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(first);
            text.append(last > first ? "–" + last : "");
        }
        return text.toString();
    }
}
