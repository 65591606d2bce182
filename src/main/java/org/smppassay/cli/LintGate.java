package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.content.lint.Finding;
import org.smppassay.content.lint.LintResult;
import org.smppassay.content.lint.Severity;
import org.smppassay.report.LintSummary;
import org.smppassay.scenario.test.LintSeverity;
import org.smppassay.scenario.test.TestPlan;

/** Looks at the text of a test before the first message is sent. */
final class LintGate {
    private static final int MOST_LINES = 20;

    private LintGate() {}

    /**
     * Tells errors and warnings on stderr, unless the user wants it quiet.
     *
     * @throws CommandException if the text has errors and the scenario refuses to send such
     */
    static void pass(TestPlan plan, Console console, boolean quiet) {
        LintSeverity severity = plan.lint().severity();
        if (severity == LintSeverity.OFF) {
            return;
        }
        LintResult result = plan.lint().linter().lint(plan.text());
        List<String> lines = lines(result);
        if (severity == LintSeverity.REFUSE && result.count(Severity.ERROR) > 0) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "nothing was sent: test.text has errors, and test.lint.severity is refuse\n"
                            + String.join("\n", lines));
        }
        if (!quiet) {
            lines.forEach(console.err()::println);
        }
    }

    private static List<String> lines(LintResult result) {
        List<Finding> told = result.findings().stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .toList();
        List<String> lines = new ArrayList<>(told.stream()
                .limit(MOST_LINES)
                .map(finding ->
                        "test.text: " + LintSummary.line(finding, result.size().segments()))
                .toList());
        if (told.size() > MOST_LINES) {
            lines.add("test.text: " + (told.size() - MOST_LINES) + " more; assay lint tells them all");
        }
        return lines;
    }
}
