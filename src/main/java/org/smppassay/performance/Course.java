package org.smppassay.performance;

import java.util.Optional;

/** Which phases a load has, one after the other: fixed beforehand, or decided by what was seen. Asked on the load's loop. */
public interface Course {
    /** The next phase; empty ends the load. The listener has been told of the one before. */
    Optional<Phase> next();
}
