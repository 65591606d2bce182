package org.smppassay.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.HdrHistogram.Histogram;
import org.smppassay.performance.Interval;
import org.smppassay.performance.LoadListener;

/** The load driver at a fixed rate: how late it is, what it costs, and how long collections stop it. */
final class OpenLoop {
    /** The columns of {@link #row}. */
    static final List<String> HEADER = List.of(
            "| a second | sent | receipts | lag p50, ms | p99 | p99.9 | max | response p99, ms | cores | longest collection, ms |",
            "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");

    private static final double MILLI = 1e6;
    private static final String WARM_UP = "5s";

    private OpenLoop() {}

    /** Sends at a rate and says what came of it. */
    static String row(Traffic traffic, int perSecond, int seconds) throws Exception {
        AtomicLong longest = watchCollections();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Cost cost = new Cost(system);
        Interval total = AssayClient.drive(
                traffic, WARM_UP, String.format(Locale.ROOT, "rate: %d/s, for: %ds", perSecond, seconds), cost);
        Histogram lag = total.latencies().lag();
        return String.format(
                Locale.ROOT,
                "| %,d | %,d | %,d | %.2f | %.2f | %.2f | %.1f | %.2f | %.2f | %d |",
                perSecond,
                total.counts().sent(),
                total.counts().receipts(),
                lag.getValueAtPercentile(50) / MILLI,
                lag.getValueAtPercentile(99) / MILLI,
                lag.getValueAtPercentile(99.9) / MILLI,
                lag.getMaxValue() / MILLI,
                total.latencies().response().getValueAtPercentile(99) / MILLI,
                cost.cores(),
                longest.get());
    }

    private static AtomicLong watchCollections() {
        AtomicLong longest = new AtomicLong();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, unused) -> {
                                long millis = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo()
                                        .getDuration();
                                longest.accumulateAndGet(millis, Math::max);
                            },
                            null,
                            null);
        }
        return longest;
    }

    /** Processor time of the whole process while submissions are sent, warm-up and compilation included. */
    private static final class Cost implements LoadListener {
        private final OperatingSystemMXBean system;
        private final long before;
        private volatile long nanos;
        private volatile double seconds;

        Cost(OperatingSystemMXBean system) {
            this.system = system;
            this.before = system.getProcessCpuTime();
        }

        @Override
        public void second(Interval second) {
            if (second.counts().sent() > 0) {
                nanos = system.getProcessCpuTime() - before;
                seconds = (second.startNanos() + second.lengthNanos()) / 1e9;
            }
        }

        @Override
        public void phase(Interval phase) {
            // The total says it all.
        }

        double cores() {
            return seconds == 0 ? 0 : nanos / 1e9 / seconds;
        }
    }
}
