package org.smppassay.report;

import java.util.List;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.GroupComparison;
import org.smppassay.wording.Language;

/**
 * Groups that are compared, as reports show them.
 *
 * @param rows one a group
 * @param findings what the comparison shows, one sentence each
 */
record GroupTable(List<Row> rows, List<String> findings) {
    /** One group, its figures as text. */
    record Row(String group, String rate, String attempted, String answers, String complaints, String optOuts) {}

    static GroupTable of(GroupComparison comparison, Language language) {
        return new GroupTable(
                comparison.groups().stream().map(GroupTable::row).toList(),
                comparison.findings().stream().map(language::say).toList());
    }

    private static Row row(GroupComparison.Group group) {
        return new Row(
                group.tally().group(),
                Figures.rate(group.tally().rate()),
                Figure.count(group.tally().attempted()),
                Figure.count(group.answers()),
                Figure.count(group.complaints()),
                Figure.count(group.optOuts()));
    }
}
