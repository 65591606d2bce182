package org.smppassay.cli;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.content.lint.Finding;
import org.smppassay.content.lint.LintResult;
import org.smppassay.content.lint.Severity;
import org.smppassay.report.LintSummary;
import org.smppassay.scenario.test.LintSeverity;
import org.smppassay.scenario.test.TestPlan;

/** Looks at the texts of a test before the first message is sent. */
final class LintGate {
    private static final int MOST_LINES = 20;

    private LintGate() {}

    /**
     * Tells errors and warnings on stderr, unless the user wants it quiet.
     *
     * @throws CommandException if a text has errors and the scenario refuses to send such
     */
    static void pass(TestPlan plan, Console console, boolean quiet) {
        LintSeverity severity = plan.lint().severity();
        if (severity == LintSeverity.OFF) {
            return;
        }
        List<String> lines = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        for (LintTexts.Source text : LintTexts.sources(plan)) {
            String name = text.source().isEmpty() ? "test.text" : text.source();
            LintResult result = plan.lint().linter().lint(text.text());
            lines.addAll(lines(name, result));
            if (result.count(Severity.ERROR) > 0) {
                bad.add(name);
            }
        }
        if (severity == LintSeverity.REFUSE && !bad.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "nothing was sent: " + String.join(", ", bad) + " has errors, and test.lint.severity is refuse\n"
                            + String.join("\n", lines));
        }
        if (!quiet) {
            lines.forEach(console.err()::println);
        }
    }

    private static List<String> lines(String name, LintResult result) {
        List<Finding> told = result.findings().stream()
                .filter(finding -> finding.severity() != Severity.HINT)
                .toList();
        List<String> lines = new ArrayList<>(told.stream()
                .limit(MOST_LINES)
                .map(finding ->
                        name + ": " + LintSummary.line(finding, result.size().segments()))
                .toList());
        if (told.size() > MOST_LINES) {
            lines.add(name + ": " + (told.size() - MOST_LINES) + " more; assay lint tells them all");
        }
        return lines;
    }
}
