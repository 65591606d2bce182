package org.smppassay.regression;

import org.smppassay.statistics.Interval;

/**
 * How a metric changed from base to the other side: other over base less 1, so +0.1 is a tenth more; for shares of errors the
 * difference.
 *
 * @param base median of the base's runs in the pairs, in the metric's unit
 * @param other median of the other side's
 * @param estimate of the change (Hodges and Lehmann, over the pairs)
 * @param interval of it, from the bootstrap; its confidence agrees with decisions in each direction
 * @param limit the change from which on it is worse
 */
public record Change(double base, double other, double estimate, Interval interval, double limit) {}
