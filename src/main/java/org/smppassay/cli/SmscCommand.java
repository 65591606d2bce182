package org.smppassay.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.Watch;
import org.smppassay.embed.CarrierBuilder;
import org.smppassay.embed.ListenException;
import org.smppassay.embed.SimulatedCarrier;
import org.smppassay.link.TlsException;
import org.smppassay.observation.TimelineEvent;
import org.smppassay.world.LiveWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Serves carriers on TCP. */
@Command(
        name = "smsc",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        description = {
            "Serves the scenario's carrier on TCP until stopped. Day 1 begins when it listens.",
            "Several scenarios are served side by side, each on the port after the last one's."
        },
        footer = {
            "",
            "Examples:",
            "  assay smsc scenarios/healthy.yaml",
            "  assay smsc healthy --port 0 --truth truth.csv",
            "  assay smsc healthy --pdu-log - --capture healthy.pcap",
            "  assay smsc healthy lost-receipts --port 2775"
        })
final class SmscCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "1..*",
            description = "Scenario files, or names of scenarios in the library.")
    private List<String> scenarios = List.of();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private AssayCommand assay;

    @Mixin
    private final ScenarioChanges changes = new ScenarioChanges();

    @Mixin
    private final DayLength dayLength = new DayLength();

    @Mixin
    private final SmscFiles files = new SmscFiles();

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

    @Option(
            names = "--certificate-out",
            paramLabel = "FILE",
            description = "Write the certificate for TLS clients to trust (PEM).")
    private @Nullable Path certificateOut;

    @Option(names = "--quiet", description = "No summary at the end.")
    private boolean quiet;

    @Option(
            names = "--until-eof",
            description = {
                "Serve until standard input ends, and pass over Ctrl-C until then:",
                "for a program that starts this one and must be done with it first."
            })
    private boolean untilEof;

    SmscCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Addresses.of(host, port, 0);
        if (scenarios.size() > 1 && certificateOut != null) {
            throw new CommandException(ExitCode.USAGE, "--certificate-out goes with one scenario");
        }
        CompletableFuture<Optional<UncheckedIOException>> stopped = new CompletableFuture<>();
        if (untilEof) {
            stopAtEof(stopped);
        }
        Runnable stop = untilEof ? () -> {} : () -> stopped.complete(Optional.empty());
        return Interrupts.heed(stop, ExitCode.OK, () -> {
            try (SmscFiles.Open open = files.open(console, failure -> stopped.complete(Optional.of(failure)))) {
                serve(open, stopped);
            }
            return ExitCode.OK;
        });
    }

    private static void stopAtEof(CompletableFuture<Optional<UncheckedIOException>> stopped) {
        Thread reader = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // Whoever held the other end is gone, which is an end, too.
                    }
                    stopped.complete(Optional.empty());
                },
                "end-of-input");
        reader.setDaemon(true);
        reader.start();
    }

    private void serve(SmscFiles.Open open, CompletableFuture<Optional<UncheckedIOException>> stopped)
            throws IOException {
        List<SimulatedCarrier> serving = new ArrayList<>();
        try {
            for (String scenario : scenarios) {
                SimulatedCarrier carrier = start(scenario, serving.size(), open);
                serving.add(carrier);
                announce(scenario, carrier);
            }
            Optional<UncheckedIOException> failure = stopped.join();
            if (failure.isPresent()) {
                throw failure.get();
            }
        } finally {
            serving.forEach(SimulatedCarrier::close);
        }
        if (!quiet) {
            serving.forEach(carrier -> SmscSummary.print(carrier, console.out()));
        }
    }

    private SimulatedCarrier start(String scenario, int place, SmscFiles.Open open) throws IOException {
        InetSocketAddress where = Addresses.of(host, port == 0 ? 0 : port + place, 0);
        CarrierBuilder builder =
                SimulatedCarrier.of(scenario).listeningOn(where).watchedBy(world -> watch(world, place, open));
        changes.overrides().forEach(override -> builder.set(override.path(), override.value()));
        dayLength.duration().ifPresent(builder::dayLength);
        try {
            return builder.start();
        } catch (ListenException e) {
            throw new CommandException(ExitCode.NO_CONNECTION, String.valueOf(e.getMessage()), e);
        } catch (TlsException | IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private Watch watch(LiveWorld world, int place, SmscFiles.Open open) {
        Watch watch = open.watch(world, place);
        return assay.verbose() ? watch.withTimeline(event -> tell(event, world)) : watch;
    }

    private void tell(TimelineEvent event, LiveWorld world) {
        String what = event.what().name().toLowerCase(Locale.ROOT);
        String detail = event.detail().isEmpty() ? "" : ": " + event.detail();
        console.err()
                .println(world.instantAt(event.nanos()).truncatedTo(ChronoUnit.MILLIS) + " " + event.label() + " "
                        + what + detail);
    }

    private void announce(String scenario, SimulatedCarrier carrier) throws IOException {
        if (certificateOut != null) {
            Files.writeString(
                    certificateOut,
                    carrier.certificate()
                            .orElseThrow(() -> new CommandException(
                                    ExitCode.USAGE, "--certificate-out: the scenario's carrier has no tls section")));
        }
        String name = scenarios.size() > 1 ? " " + scenario : "";
        console.out().println("listening on " + host + ":" + carrier.port() + name);
    }
}
