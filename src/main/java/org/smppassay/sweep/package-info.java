/**
 * One simulated evaluation over many seeds: how often each verdict comes out. Luck is the one thing that differs between the
 * runs, so the shares say what a test plan can be relied on for.
 */
@NullMarked
package org.smppassay.sweep;

import org.jspecify.annotations.NullMarked;
