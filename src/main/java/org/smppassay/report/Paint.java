package org.smppassay.report;

import org.smppassay.content.lint.Severity;
import org.smppassay.evaluation.Verdict;

/**
 * Colour for a terminal, or none of it.
 *
 * @param on false leaves every text as it is
 */
public record Paint(boolean on) {
    private static final String RESET = "\u001b[0m";

    public String bold(String text) {
        return with("1", text);
    }

    public String faint(String text) {
        return with("2", text);
    }

    /** A verdict's word within a table. */
    public String verdict(Verdict verdict, String text) {
        return with("1;3" + colour(verdict), text);
    }

    /** The verdict that heads a summary, on a bar of its colour. */
    public String banner(Verdict verdict) {
        return on ? with("1;30;4" + colour(verdict), " " + verdict + " ") : verdict.toString();
    }

    /** A severity's word before a finding. */
    String severity(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> with("1;31", text);
            case WARNING -> with("1;33", text);
            case HINT -> with("36", text);
        };
    }

    private static char colour(Verdict verdict) {
        return switch (verdict) {
            case PASS -> '2';
            case FAIL -> '1';
            case INCONCLUSIVE -> '3';
            case INVALID -> '5';
        };
    }

    private String with(String codes, String text) {
        return on ? "\u001b[" + codes + "m" + text + RESET : text;
    }
}
