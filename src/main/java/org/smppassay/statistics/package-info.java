/**
 * Pure mathematics: exact tests of rates, sample sizes, fluctuation between days, quantiles.
 * Knows no clock, no randomness but its own seeded one, and no other package of Assay.
 */
@NullMarked
package org.smppassay.statistics;

import org.jspecify.annotations.NullMarked;
