package org.smppassay.judging;

import java.time.Instant;
import java.util.Optional;

/**
 * What one row of a witness says.
 *
 * @param number digits of the number it speaks of
 * @param when it happened, if that is told; a date alone is the end of its day
 * @param text what was said, or empty
 * @param holds false if a handset says that nothing came
 */
record Statement(String number, Optional<Instant> when, String text, boolean holds) {}
