package org.smppassay.console;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/** Latencies in the buckets that Prometheus takes, which are coarser than those they come in. */
final class LatencyBuckets {
    private static final double SECOND = 1e9;
    private static final double[] BOUNDS = {
        0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, Double.POSITIVE_INFINITY
    };

    private final long[] counts = new long[BOUNDS.length];
    private double sum;

    void add(Histogram histogram) {
        for (HistogramIterationValue value : histogram.recordedValues()) {
            double seconds = histogram.lowestEquivalentValue(value.getValueIteratedTo()) / SECOND;
            int bucket = 0;
            while (seconds > BOUNDS[bucket]) {
                bucket++;
            }
            counts[bucket] += value.getCountAtValueIteratedTo();
        }
        sum += histogram.getTotalCount() == 0 ? 0 : histogram.getMean() * histogram.getTotalCount() / SECOND;
    }

    HistogramSnapshot snapshot(String name, String help) {
        ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
        for (int at = 0; at < BOUNDS.length; at++) {
            buckets.bucket(BOUNDS[at], counts[at]);
        }
        return HistogramSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(HistogramSnapshot.HistogramDataPointSnapshot.builder()
                        .classicHistogramBuckets(buckets.build())
                        .sum(sum)
                        .build())
                .build();
    }
}
