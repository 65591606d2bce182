package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.smppassay.console.MetricsEndpoint;
import org.smppassay.driver.Target;
import org.smppassay.report.RunFolder;
import org.smppassay.scenario.LoadedScenario;
import org.smppassay.scenario.Scenario;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.ScenarioSource;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.Threshold;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.wording.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads an SMPP server and judges it. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        abbreviateSynopsis = true,
        description = {
            "Loads an SMPP server in real time, measures what a client would feel, and judges it by thresholds.",
            "Without --target the scenario's own carrier is started in a second process on this machine.",
            "Flags go before what the scenario says. Without a scenario and flags: a closed loop of 10 s."
        },
        footer = {
            "",
            "Examples:",
            "  assay load load-steady",
            "  SMPP_PASSWORD=secret assay load --target smpp://tester@127.0.0.1:2775 --rate 2000/s --duration 30s \\",
            "      --threshold 'response.p99 < 50ms' --threshold 'errors < 0.1%%'",
            "  assay load load-ceiling --find-capacity",
            "  assay load load-steady --repeat 5 --out runs/base",
            "",
            "Exit codes: 0 PASS or nothing to judge, 1 FAIL, 2 wrong usage or invalid scenario, 3 INCONCLUSIVE",
            "            or the generator's own limit, 4 INVALID (the generator was late), 5 could not connect",
            "            or bind, 70 internal error, 130 interrupted (what was measured so far is written down)."
        })
final class LoadCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description = "A scenario file, or the name of one in the library. Needed without --target.")
    private @Nullable String named;

    @Mixin
    private final ScenarioChanges changes = new ScenarioChanges();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final LoadTargets targets = new LoadTargets();

    @Mixin
    private final LoadShapeOptions shape = new LoadShapeOptions();

    @Mixin
    private final LoadTrafficOptions traffic = new LoadTrafficOptions();

    @Mixin
    private final RepeatOptions repeat = new RepeatOptions();

    @Option(
            names = "--find-capacity",
            description = {
                "Search for the highest rate that holds the thresholds, of which 99 of 100 are accepted in time.",
                "Without thresholds: response.p99 < 1s, errors < 1%%. Where it searches is in load.capacity."
            })
    private boolean findCapacity;

    @Option(names = "--no-abort", description = "Go on to the end even if a threshold can no longer hold.")
    private boolean toTheEnd;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = {
                "Serve what is being measured to Prometheus, at http://127.0.0.1:PORT/metrics, while the load runs.",
                "0 takes a free port and says which."
            })
    private @Nullable Integer metricsPort;

    LoadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        flagsGoTogether();
        LoadedScenario loaded = load();
        Optional<LoadTargets.Both> given =
                targets.resolve(loaded.scenario().load().orElseThrow());
        if (given.isEmpty()) {
            carrierOf(loaded.scenario());
        }
        if (findCapacity) {
            loaded.scenario().load().ifPresent(LoadCommand::canBeSearchedBy);
        }
        LoadSession session = new LoadSession(loaded, findCapacity, !toTheEnd, output, console);
        Path folder = folder(loaded.scenario());
        return Interrupts.heed(
                session::interrupt, ExitCode.INTERRUPTED, () -> watched(session, loaded.scenario(), given, folder));
    }

    private int watched(LoadSession session, Scenario scenario, Optional<LoadTargets.Both> given, Path folder)
            throws Exception {
        if (metricsPort == null) {
            return carryOut(session, scenario, given, folder);
        }
        try (MetricsEndpoint metrics = endpoint(metricsPort)) {
            console.err().println("metrics at http://127.0.0.1:" + metrics.port() + "/metrics");
            session.tell(metrics);
            return carryOut(session, scenario, given, folder);
        }
    }

    private static MetricsEndpoint endpoint(int port) {
        if (port < 0 || port > 0xFFFF) {
            throw usage("--metrics-port: expected a port from 0 to 65535, found " + port);
        }
        try {
            return MetricsEndpoint.start(port);
        } catch (IOException e) {
            throw new CommandException(ExitCode.NO_CONNECTION, "--metrics-port: can't listen at port " + port, e);
        }
    }

    private int carryOut(LoadSession session, Scenario scenario, Optional<LoadTargets.Both> given, Path folder)
            throws Exception {
        if (given.isPresent()) {
            return carryOut(session, given.get().base(), given.get().candidate(), folder);
        }
        try (OwnCarrier carrier = OwnCarrier.start(carrierOf(scenario), carrierArguments())) {
            tellOfSharing();
            session.note(Phrase.of("performance.own-carrier"));
            return carryOut(session, carrier.target(), Optional.empty(), folder);
        }
    }

    private int carryOut(LoadSession session, Target base, Optional<Target> candidate, Path folder) throws Exception {
        return repeat.times().isPresent()
                ? new RepeatedLoads(session, repeat, console).carryOut(base, candidate, folder)
                : session.once(base, folder);
    }

    private void flagsGoTogether() {
        if (named == null && !targets.given()) {
            throw usage("name a scenario, whose carrier is loaded, or a --target");
        }
        Optional<String> shaped = shape.first();
        if (findCapacity && shaped.isPresent()) {
            throw usage("--find-capacity chooses the rates itself, so " + shaped.get()
                    + " does not go with it; where it searches is in load.capacity");
        }
        if (repeat.times().isPresent() && findCapacity) {
            throw usage("--repeat and --find-capacity don't go together");
        }
        if (repeat.times().isPresent() && output.format() == OutputOptions.Format.JSON) {
            throw usage("--format json prints one run; those of --repeat are in the result.json of each folder");
        }
        repeat.refuseIdle(targets.candidateGiven());
    }

    private LoadedScenario load() {
        ScenarioSource source = named == null ? DefaultLoad.SOURCE : ScenarioSource.resolve(named);
        List<ValueOverride> overrides = new ArrayList<>();
        if (ScenarioLoader.load(source, changes.overrides()).scenario().load().isEmpty()) {
            overrides.add(new ValueOverride("load", "{}"));
        }
        overrides.addAll(targets.overrides());
        List<ValueOverride> set = changes.overrides();
        overrides.addAll(set);
        LoadPlan plan = ScenarioLoader.load(source, overrides).scenario().load().orElseThrow();
        // Flags are laid over --set, since what they mean depends on what is there.
        overrides.addAll(shape.overrides(plan));
        overrides.addAll(traffic.overrides(plan));
        return ScenarioLoader.load(source, overrides);
    }

    /** Each step is judged as soon as its submissions have ended, and has no phases. */
    private static void canBeSearchedBy(LoadPlan plan) {
        for (Threshold threshold : plan.thresholds()) {
            if (threshold.phase().isPresent() || threshold.measure().waitsForReceipts()) {
                throw usage("--find-capacity judges each rate for itself as soon as all is answered, so the threshold '"
                        + threshold.text() + "' does not go with it: --threshold gives others");
            }
        }
    }

    private static CarrierSpec carrierOf(Scenario scenario) {
        return scenario.carrier()
                .orElseThrow(() -> usage("the scenario has no carrier section to be loaded: name a --target"));
    }

    private List<String> carrierArguments() {
        List<String> arguments = new ArrayList<>(List.of(String.valueOf(named)));
        arguments.addAll(changes.arguments());
        return arguments;
    }

    private Path folder(Scenario scenario) throws IOException {
        Path folder = output.folder(scenario.name());
        for (Path file : new RunFolder(folder).writtenAnew()) {
            if (named != null && ScenarioOptions.isSame(Path.of(named), file)) {
                throw usage("--out: the run would replace its own scenario " + file + "; name another folder");
            }
        }
        return folder;
    }

    private void tellOfSharing() {
        if (!output.quiet()) {
            console.err()
                    .println("The carrier runs in a second process on this machine and shares its processors with the"
                            + " load: figures are those of both together.");
        }
    }

    private static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, message);
    }
}
