package org.smppassay.cli;

import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.CarrierTls;
import org.smppassay.carrier.Smsc;
import org.smppassay.carrier.Watch;
import org.smppassay.link.ServerTls;
import org.smppassay.link.TlsException;
import org.smppassay.observation.TimelineEvent;
import org.smppassay.observation.TruthCsv;
import org.smppassay.observation.TruthSink;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.TlsSpec;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.LiveWorld;
import org.smppassay.world.WallClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves a scenario's carrier on TCP. */
@Command(
        name = "smsc",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        description = "Serves the scenario's carrier on TCP until stopped. Day 1 begins when it listens.",
        footer = {
            "",
            "Examples:",
            "  assay smsc scenarios/healthy.yaml",
            "  assay smsc healthy --port 0 --truth truth.csv"
        })
final class SmscCommand implements Callable<Integer> {
    /** Receipts carry local dates; without a test section to say where, those of China. */
    private static final ZoneOffset DEFAULT_ZONE = ZoneOffset.ofHours(8);

    private static final long STOP_SECONDS = 3;

    private final Console console;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AssayCommand assay;

    @Mixin
    private final ScenarioOptions scenarioOptions = new ScenarioOptions();

    @Mixin
    private final DayLength dayLength = new DayLength();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "2775",
            description = "Port to listen on; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--truth", paramLabel = "FILE", description = "Write what truly happened to each submission (CSV).")
    private @Nullable Path truthFile;

    @Option(
            names = "--certificate-out",
            paramLabel = "FILE",
            description = "Write the certificate for TLS clients to trust (PEM).")
    private @Nullable Path certificateOut;

    @Option(names = "--quiet", description = "No summary at the end.")
    private boolean quiet;

    SmscCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        InetSocketAddress where = Addresses.of(host, port, 0);
        Scenario scenario = scenarioOptions.load(List.of()).scenario();
        CarrierSpec carrier = scenario.carrier()
                .orElseThrow(
                        () -> new CommandException(ExitCode.USAGE, "the scenario has no carrier section to serve"));
        Optional<ServerTls> tls = tls(carrier);
        CompletableFuture<Optional<UncheckedIOException>> stopped = new CompletableFuture<>();
        return Interrupts.heed(() -> stopped.complete(Optional.empty()), ExitCode.OK, () -> {
            try (LiveWorld world = new LiveWorld(scenario.seed(), loops())) {
                serve(scenario, carrier, world, new Door(where, tls), stopped);
            }
            return ExitCode.OK;
        });
    }

    private void serve(
            Scenario scenario,
            CarrierSpec carrier,
            LiveWorld world,
            Door door,
            CompletableFuture<Optional<UncheckedIOException>> stopped)
            throws IOException, InterruptedException {
        Watch watch = assay.verbose() ? Watch.none().withTimeline(event -> tell(event, world)) : Watch.none();
        if (truthFile == null) {
            serve(smsc(scenario, carrier, world, watch), door, stopped);
            return;
        }
        try (TruthCsv truth = TruthCsv.to(truthFile, world.origin())) {
            serve(smsc(scenario, carrier, world, watch.withTruth(guarded(truth, stopped))), door, stopped);
            world.close();
        }
    }

    private Smsc smsc(Scenario scenario, CarrierSpec carrier, LiveWorld world, Watch watch) {
        Optional<TestPlan> plan = scenario.test();
        LocalDate firstDate = plan.map(test -> test.start().toLocalDate())
                .orElseGet(() -> world.origin().atOffset(DEFAULT_ZONE).toLocalDate());
        ZoneOffset zone = plan.map(test -> test.start().getOffset()).orElse(DEFAULT_ZONE);
        return new Smsc(world, carrier, dayLength.calendar(firstDate), zone, watch);
    }

    private void serve(Smsc smsc, Door door, CompletableFuture<Optional<UncheckedIOException>> stopped)
            throws InterruptedException {
        ChannelFuture listening = door.listen(smsc).await();
        if (!listening.isSuccess()) {
            throw new CommandException(
                    ExitCode.NO_CONNECTION,
                    "can't listen on " + host + ":" + port + ": "
                            + listening.cause().getMessage());
        }
        InetSocketAddress address = (InetSocketAddress) listening.channel().localAddress();
        console.out().println("listening on " + host + ":" + address.getPort());
        Optional<UncheckedIOException> failure = stopped.join();
        smsc.stop()
                .toCompletableFuture()
                .completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS)
                .join();
        if (!quiet) {
            console.out().println(smsc.counters().inWords());
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private Optional<ServerTls> tls(CarrierSpec carrier) throws IOException {
        Optional<TlsSpec> spec = carrier.tls();
        if (spec.isEmpty()) {
            if (certificateOut != null) {
                throw new CommandException(
                        ExitCode.USAGE, "--certificate-out: the scenario's carrier has no tls section");
            }
            return Optional.empty();
        }
        try {
            CarrierTls tls = CarrierTls.of(spec.get(), certificateHosts(), WallClock.now());
            if (certificateOut != null) {
                Files.writeString(certificateOut, tls.identity().certificatePem());
            }
            return Optional.of(tls.server());
        } catch (TlsException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /** What clients on this machine call it, and what it was told to call itself. */
    private List<String> certificateHosts() {
        return Stream.of("localhost", "127.0.0.1", "::1", host).distinct().toList();
    }

    /**
     * Where it listens.
     *
     * @param tls how connections are secured; empty: not at all
     */
    private record Door(InetSocketAddress where, Optional<ServerTls> tls) {
        ChannelFuture listen(Smsc smsc) {
            return tls.isPresent() ? smsc.listen(where, tls.get()) : smsc.listen(where);
        }
    }

    private void tell(TimelineEvent event, LiveWorld world) {
        String what = event.what().name().toLowerCase(Locale.ROOT);
        String detail = event.detail().isEmpty() ? "" : ": " + event.detail();
        console.err()
                .println(world.instantAt(event.nanos()).truncatedTo(ChronoUnit.MILLIS) + " " + event.label() + " "
                        + what + detail);
    }

    /** A truth that can't be written down ends the command; it must not pass for a carrier that loses messages. */
    private static TruthSink guarded(TruthSink truth, CompletableFuture<Optional<UncheckedIOException>> stopped) {
        return fate -> {
            try {
                truth.fate(fate);
            } catch (UncheckedIOException e) {
                stopped.complete(Optional.of(e));
            }
        };
    }

    /** Half the processors: the peers of a simulated carrier mostly run on the same machine. */
    private static int loops() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }
}
