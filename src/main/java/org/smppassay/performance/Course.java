package org.smppassay.performance;

import java.util.Optional;

/** Which phases a load has, one after the other: fixed beforehand, or decided by what was seen. Asked on the load's loop. */
public interface Course {
    /** The next phase; empty ends the load. */
    Optional<Phase> next();

    /** Whether it has to know what came of a phase before it can tell the next. If not, phases follow each other without a pause. */
    default boolean decidesByFigures() {
        return false;
    }
}
