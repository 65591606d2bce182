package org.smppassay.profile;

import java.time.LocalDate;
import java.util.Optional;

/** Something that a vendor says of itself. */
public interface Claim {
    /** What it rests on, or nothing. */
    String evidence();

    /** The day it was declared, if that is known. */
    Optional<LocalDate> date();
}
