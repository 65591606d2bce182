package org.smppassay.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.load.PhaseSpec;
import org.smppassay.scenario.value.Durations;
import org.smppassay.scenario.value.Rate;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** When submissions are due: flags in place of the phases of a scenario. */
final class LoadShapeOptions {
    private static final String PHASES = "load.phases";
    private static final Duration DEFAULT_LENGTH = Duration.ofSeconds(10);

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            converter = RateTexts.class,
            description = "One phase at a constant rate of submissions, such as 2000/s, in place of the scenario's.")
    private @Nullable String rate;

    @Option(
            names = "--ramp",
            paramLabel = "FROM..TO",
            description = "One phase whose rate goes from one to another, such as 100/s..2000/s.")
    private @Nullable String ramp;

    @Option(names = "--steps", paramLabel = "N", description = "Cuts a ramp into so many steps.")
    private @Nullable Integer steps;

    @Option(names = "--poisson", description = "With --rate or --ramp: by chance, as independent senders are.")
    private boolean poisson;

    @Option(
            names = "--closed",
            description = "One phase in which each answer lets the next submission go, as fast as the windows allow.")
    private boolean closed;

    @Option(
            names = "--duration",
            paramLabel = "TIME",
            converter = Times.class,
            description = "How long the phase lasts. With --rate, --ramp or --closed the default is 10s.")
    private @Nullable Duration duration;

    @Option(names = "--count", paramLabel = "N", description = "Submissions after which the phase ends.")
    private @Nullable Integer count;

    @Option(
            names = "--warm-up",
            paramLabel = "TIME",
            converter = Times.class,
            description = "How long to warm up; measured apart and not judged.")
    private @Nullable Duration warmUp;

    /** The first flag of those that say when submissions are due. */
    Optional<String> first() {
        return given().stream().findFirst();
    }

    /** All flags that were given of those that say when submissions are due. */
    private List<String> given() {
        return Stream.concat(
                        shapes().stream(),
                        Stream.of(
                                        Optional.ofNullable(steps).map(given -> "--steps"),
                                        Optional.ofNullable(duration).map(given -> "--duration"),
                                        Optional.ofNullable(count).map(given -> "--count"),
                                        Optional.of("--poisson").filter(name -> poisson))
                                .flatMap(Optional::stream))
                .toList();
    }

    private ValueOverride phase(String keys) {
        return new ValueOverride(String.join(" ", given()), PHASES, "[{ " + keys + " }]");
    }

    private List<String> shapes() {
        return Stream.of(
                        Optional.ofNullable(rate).map(given -> "--rate"),
                        Optional.ofNullable(ramp).map(given -> "--ramp"),
                        Optional.of("--closed").filter(name -> closed))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What the flags change.
     *
     * @param plan without them
     * @throws CommandException if they don't go together
     */
    List<ValueOverride> overrides(LoadPlan plan) {
        List<String> shapes = shapes();
        if (shapes.size() > 1) {
            throw usage(String.join(" and ", shapes) + " don't go together: give one of them");
        }
        if (steps != null && ramp == null) {
            throw usage("--steps cuts a ramp: give --ramp, too");
        }
        if (poisson && rate == null && ramp == null) {
            throw usage("--poisson goes with --rate or --ramp");
        }
        List<ValueOverride> overrides = new ArrayList<>();
        if (!shapes.isEmpty()) {
            overrides.add(phase(shape() + end()));
        } else if (duration != null || count != null) {
            overrides.addAll(endOfTheOnlyPhase(plan));
        }
        if (warmUp != null) {
            overrides.add(new ValueOverride("--warm-up", "load.warm_up", Durations.format(warmUp)));
        }
        return overrides;
    }

    private String shape() {
        if (closed) {
            return "closed: true";
        }
        String arrivals = poisson ? ", arrivals: poisson" : "";
        if (rate != null) {
            return "rate: " + rate + arrivals;
        }
        String[] ends = String.valueOf(ramp).split("\\.\\.", 2);
        if (ends.length < 2) {
            throw usage("--ramp: expected two rates such as 100/s..2000/s, found '" + ramp + "'");
        }
        try {
            return "from: " + RateTexts.sound(ends[0]) + ", to: " + RateTexts.sound(ends[1])
                    + (steps == null ? "" : ", steps: " + steps) + arrivals;
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, "--ramp: " + e.getMessage(), e);
        }
    }

    private String end() {
        String counted = count == null ? "" : ", count: " + count;
        if (duration == null && count != null && ramp == null) {
            return counted;
        }
        return ", for: " + Durations.format(duration == null ? DEFAULT_LENGTH : duration) + counted;
    }

    /** Flags alone can't say which of several phases they are for. */
    private List<ValueOverride> endOfTheOnlyPhase(LoadPlan plan) {
        if (plan.phases().size() > 1) {
            throw usage("--duration and --count are for one phase, and the scenario has "
                    + plan.phases().size() + "; such as --set " + PHASES + "[0].for=30s changes one");
        }
        PhaseSpec phase = plan.phases().get(0);
        if (phase.equals(LoadShapeOptions.unwritten())) {
            return List.of(phase("closed: true" + end()));
        }
        List<ValueOverride> overrides = new ArrayList<>();
        if (duration != null) {
            overrides.add(new ValueOverride("--duration", PHASES + "[0].for", Durations.format(duration)));
        }
        if (count != null) {
            overrides.add(new ValueOverride("--count", PHASES + "[0].count", Integer.toString(count)));
        }
        return overrides;
    }

    /** The phase of a plan that has none written, which no path leads to. */
    private static PhaseSpec unwritten() {
        return DefaultLoad.PLAN.phases().get(0);
    }

    private static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, message);
    }

    /** Rates as they were written: as a number per second, 1/min has no end. */
    static final class RateTexts implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return read(() -> sound(text));
        }

        static String sound(String text) {
            Rate.parse(text);
            return text;
        }
    }

    /** Reads durations. */
    static final class Times implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return read(() -> Durations.parse(text));
        }
    }

    /** What can't be read is the user's mistake, not the program's. */
    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
