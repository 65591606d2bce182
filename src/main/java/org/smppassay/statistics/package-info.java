/**
 * Pure mathematics: exact tests of rates, sample sizes and chances of verdicts, fluctuation between days, quantiles,
 * comparison of two arms, sequential tests, control charts, curves of ends, bootstrap.
 * Knows no clock, no randomness but its own seeded one, and no other package of Assay.
 */
@NullMarked
package org.smppassay.statistics;

import org.jspecify.annotations.NullMarked;
