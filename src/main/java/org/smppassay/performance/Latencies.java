package org.smppassay.performance;

import org.HdrHistogram.Histogram;

/**
 * How long things took, in nanoseconds, with an error of at most 0.1 %. Histograms grow with what they are given, so nothing is
 * clipped.
 *
 * @param service from writing a submission to its response
 * @param response from the intended time of a submission to its response: what a client that sends on time would feel
 * @param delivery from the intended time to the final receipt; if that never came, to the end of the wait for it, unless the run was
 *     ended before
 * @param lag from the moment at which a submission was due and a window had room to the moment it was written; or for how long the
 *     generator was not there while it was due, if that is longer
 */
public record Latencies(Histogram service, Histogram response, Histogram delivery, Histogram lag) {}
