/**
 * Assay beside the least that can do the same and beside the libraries one would otherwise build upon, in turn, so that a
 * machine's speed drops out. {@link org.smppassay.benchmark.Main} is the command, docs/benchmarks.md has figures. Frames of the
 * raw ends are written by hand: they share no code with what they measure.
 */
@NullMarked
package org.smppassay.benchmark;

import org.jspecify.annotations.NullMarked;
