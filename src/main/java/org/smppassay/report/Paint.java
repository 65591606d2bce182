package org.smppassay.report;

import org.smppassay.evaluation.Verdict;

/**
 * Colour for a terminal, or none of it.
 *
 * @param on false leaves every text as it is
 */
record Paint(boolean on) {
    private static final String RESET = "\u001b[0m";

    String bold(String text) {
        return with("1", text);
    }

    String faint(String text) {
        return with("2", text);
    }

    /** A verdict's word within a table. */
    String verdict(Verdict verdict, String text) {
        return with("1;3" + colour(verdict), text);
    }

    /** The verdict that heads a summary, on a bar of its colour. */
    String banner(Verdict verdict) {
        return on ? with("1;30;4" + colour(verdict), " " + verdict + " ") : verdict.toString();
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
