package org.smppassay.evaluation;

/** What an evaluation concludes. */
public enum Verdict {
    /** The claim is shown to hold. */
    PASS,
    /** The claim is shown not to hold. */
    FAIL,
    /** The data support neither. */
    INCONCLUSIVE,
    /** The test itself was unsound, so its data say nothing about the channel. */
    INVALID
}
