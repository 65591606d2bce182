package org.smppassay.content.lint;

/** How much a finding matters; the gravest first. */
public enum Severity {
    /** Carriers or regulators stop such texts. */
    ERROR,
    /** Likely to be stopped, or to be complained about. */
    WARNING,
    /** Could be better. */
    HINT
}
