package org.smppassay.content.lint;

import java.util.List;

/**
 * What was found in a text.
 *
 * @param text that was judged
 * @param profile the rules that applied: general or loan
 * @param size what the text takes on the air
 * @param findings in the order of their places; of those at one place the gravest first
 */
public record LintResult(String text, Profile profile, Size size, List<Finding> findings) {
    public LintResult {
        findings = List.copyOf(findings);
    }

    /** Findings of a severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
