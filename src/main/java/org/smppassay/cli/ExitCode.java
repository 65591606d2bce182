package org.smppassay.cli;

import org.smppassay.evaluation.Verdict;

/** Exit codes; scripts hang on them. */
final class ExitCode {
    static final int OK = 0;
    static final int FAIL = 1;
    static final int USAGE = 2;
    static final int INCONCLUSIVE = 3;
    static final int INVALID = 4;
    static final int NO_CONNECTION = 5;
    static final int INTERNAL = 70;
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> OK;
            case FAIL -> FAIL;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case INVALID -> INVALID;
        };
    }
}
