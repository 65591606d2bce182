/**
 * Repeated load runs of two builds in pairs: whether one is slower, and whether the machine could tell. Pure: figures in,
 * verdict out.
 */
@NullMarked
package org.smppassay.regression;

import org.jspecify.annotations.NullMarked;
