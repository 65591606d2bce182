package org.smppassay.scenario.yaml;

import java.util.Comparator;

/**
 * One mistake in a scenario.
 *
 * @param file the file as it was named, or the flag of an override such as {@code --set test.days}
 * @param line from 1; 0 if the mistake is in no line
 * @param column from 1, in code points; 0 if the mistake is in no line
 * @param path of the value, such as {@code carrier.accounts[0].window}; empty for the whole file
 * @param message what was expected
 */
public record Problem(String file, int line, int column, String path, String message) {
    /** Files before overrides, then by position. */
    static final Comparator<Problem> ORDER = Comparator.comparing((Problem problem) -> problem.line == 0)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::path)
            .thenComparing(Problem::message);

    /** In the form of compilers: {@code file:line:column: path: message}. */
    @Override
    public String toString() {
        String position = line == 0 ? file : file + ":" + line + ":" + column;
        return position + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
