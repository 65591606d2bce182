package org.smppassay.judging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A time of a file.
 *
 * @param offset the one it is written with, if any
 */
record Moment(Instant instant, Optional<ZoneOffset> offset) {}
