package org.smppassay.cli;

import io.netty.channel.ChannelFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.smppassay.carrier.CarrierTls;
import org.smppassay.carrier.Smsc;
import org.smppassay.carrier.Watch;
import org.smppassay.link.ServerTls;
import org.smppassay.link.TlsException;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.TlsSpec;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.world.LiveWorld;
import org.smppassay.world.RunCalendar;

/** A simulated carrier on a free port of this machine, with short latencies. */
final class LiveCarrier implements AutoCloseable {
    private final LiveWorld world = new LiveWorld(1, 1);
    private final Smsc smsc;
    private final int port;

    /**
     * @param overrides of the carrier of three-step-test
     */
    LiveCarrier(String... overrides) throws InterruptedException {
        List<ValueOverride> all = new ArrayList<>();
        for (String operator : List.of("china-mobile", "china-unicom", "china-telecom")) {
            all.add(ValueOverride.parse("carrier.operators." + operator + ".latency.median=50ms"));
        }
        for (String override : overrides) {
            all.add(ValueOverride.parse(override));
        }
        Scenario scenario = ScenarioLoader.load(ScenarioSource.resolve("three-step-test"), all)
                .scenario();
        RunCalendar calendar = RunCalendar.real(LocalDate.of(2025, 6, 16));
        CarrierSpec spec = scenario.carrier().orElseThrow();
        smsc = new Smsc(world, spec, calendar, ZoneOffset.UTC, Watch.none());
        InetSocketAddress where = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ChannelFuture listening =
                spec.tls().isPresent() ? smsc.listen(where, tls(spec.tls().get())) : smsc.listen(where);
        port = ((InetSocketAddress) listening.sync().channel().localAddress()).getPort();
    }

    private static ServerTls tls(TlsSpec spec) {
        try {
            return CarrierTls.of(spec, List.of("localhost"), Instant.now()).server();
        } catch (TlsException e) {
            throw new IllegalArgumentException(e);
        }
    }

    int port() {
        return port;
    }

    String target() {
        return "smpp://tester@127.0.0.1:" + port;
    }

    CarrierCounters counters() {
        return smsc.counters();
    }

    @Override
    public void close() {
        world.close();
    }
}
