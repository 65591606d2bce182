package org.smppassay.embed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.smppassay.carrier.Smsc;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.metrics.PduCounters;
import org.smppassay.observation.Fate;
import org.smppassay.scenario.ScenarioException;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.world.LiveWorld;

/**
 * A scenario's carrier that serves SMPP on TCP, in real time, until it is closed. Day 1 begins when it starts. All methods may be called
 * on any thread.
 *
 * <pre>{@code
 * try (SimulatedCarrier carrier = SimulatedCarrier.start("healthy")) {
 *     connectYourClientTo("127.0.0.1", carrier.port());
 * }
 * }</pre>
 */
public final class SimulatedCarrier implements AutoCloseable {
    private static final long STOP_SECONDS = 3;

    private final LiveWorld world;
    private final Smsc smsc;
    private final RecentTruth truth;
    private final PduCounters pdus;
    private final InetSocketAddress address;
    private final Optional<String> certificate;

    SimulatedCarrier(
            LiveWorld world,
            Smsc smsc,
            RecentTruth truth,
            PduCounters pdus,
            InetSocketAddress address,
            Optional<String> certificate) {
        this.world = world;
        this.smsc = smsc;
        this.truth = truth;
        this.pdus = pdus;
        this.address = address;
        this.certificate = certificate;
    }

    /**
     * Starts a carrier on a free port of the loopback interface.
     *
     * @param scenario a scenario file, or the name of a scenario of the library such as {@code healthy}
     * @throws ScenarioException if there is no such scenario or it is not valid, naming every mistake
     * @throws ListenException if it can't listen
     * @throws IOException if a file that the scenario names can't be read
     */
    public static SimulatedCarrier start(String scenario) throws IOException {
        return of(scenario).start();
    }

    /** The same for a scenario file. */
    public static SimulatedCarrier start(Path scenario) throws IOException {
        return start(scenario.toString());
    }

    /** A carrier to be described further before it starts. */
    public static CarrierBuilder of(String scenario) {
        return new CarrierBuilder(overrides ->
                ScenarioLoader.load(ScenarioSource.resolve(scenario), overrides).scenario());
    }

    /** A carrier to be described further before it starts, from a scenario as YAML. */
    public static CarrierBuilder ofYaml(String yaml) {
        return new CarrierBuilder(overrides -> ScenarioLoader.load(new ScenarioSource("the scenario", yaml), overrides)
                .scenario());
    }

    /** The port that it listens on. */
    public int port() {
        return address.getPort();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return address;
    }

    /** The certificate that its TLS clients have to trust, as PEM; empty if it serves no TLS. */
    public Optional<String> certificate() {
        return certificate;
    }

    /**
     * What truly happened to the messages that have come to their end, the latest last; at most the
     * {@value RecentTruth#MOST} latest.
     */
    public List<Fate> truth() {
        return truth.fates();
    }

    /** What it has done so far. */
    public CarrierCounters counters() {
        return smsc.counters();
    }

    /** PDUs that have passed, by direction, command and status. */
    public PduCounters pdus() {
        return pdus;
    }

    /** Connections open now, bound or not. */
    public int openSessions() {
        return smsc.openSessions();
    }

    /** Unbinds all sessions and ends; waits a few seconds at most for peers that don't answer. */
    @Override
    public void close() {
        smsc.stop()
                .toCompletableFuture()
                .completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS)
                .join();
        world.close();
    }
}
