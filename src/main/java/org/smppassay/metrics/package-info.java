/**
 * What is counted and timed while something runs: written on its loops, read by anybody.
 */
@NullMarked
package org.smppassay.metrics;

import org.jspecify.annotations.NullMarked;
