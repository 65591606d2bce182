package org.smppassay.console;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.net.InetAddress;
import org.smppassay.performance.Interval;
import org.smppassay.performance.LoadListener;

/**
 * The figures of a running load at {@code http://127.0.0.1:PORT/metrics}, as Prometheus reads them: all that was counted since the
 * load began, and how things stood at the end of the last second. The load's loop hands them over each second; a scrape never
 * touches it.
 */
public final class MetricsEndpoint implements LoadListener, AutoCloseable {
    private final LoadTotals totals = new LoadTotals();
    private final HTTPServer server;
    private volatile MetricSnapshots current = new MetricSnapshots();

    private MetricsEndpoint(int port) throws IOException {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register((MultiCollector) () -> current);
        server = HTTPServer.builder()
                .inetAddress(InetAddress.getLoopbackAddress())
                .port(port)
                .registry(registry)
                .buildAndStart();
    }

    /**
     * Listens on the loopback address.
     *
     * @param port 0 takes one that is free
     * @throws IOException if the port can't be had
     */
    public static MetricsEndpoint start(int port) throws IOException {
        return new MetricsEndpoint(port);
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void second(Interval second) {
        totals.add(second);
        current = totals.snapshots();
    }

    @Override
    public void phase(Interval phase) {}

    /** Answers no more. */
    @Override
    public void close() {
        server.close();
    }
}
