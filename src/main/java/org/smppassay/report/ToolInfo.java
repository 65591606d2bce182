package org.smppassay.report;

/**
 * The build that made a report.
 *
 * @param version its version
 * @param commit its commit, empty if unknown
 */
public record ToolInfo(String version, String commit) {
    /** As a reader sees it: the version, and the commit in brackets if it is known. */
    public String label() {
        return commit.isEmpty() ? version : version + " (" + commit + ")";
    }
}
