/**
 * Observations to figures to verdict. No threads, no clock, no I/O: the same observations always give the same result.
 */
@NullMarked
package org.smppassay.evaluation;

import org.jspecify.annotations.NullMarked;
