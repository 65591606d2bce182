package org.smppassay.carrier.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.IncidentSpec;
import org.smppassay.scenario.carrier.OperatorSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/** The people behind the operators: decides what comes of each attempt to reach one of them. Immutable. */
public final class Subscribers {
    /** Retries draw far from all first attempts, whose indexes are counted from 0. */
    private static final int ATTEMPT_SHIFT = 48;

    private final NumberPlan numbers;
    private final List<Network> networks = new ArrayList<>();
    private final FailureCodes failures;
    private final Incidents incidents;
    private final RandomStream arrival;
    private final RandomStream failure;

    private record Network(String name, double delivered, Delay latency) {}

    public Subscribers(CarrierSpec spec, RunCalendar calendar, RandomStreams random) {
        this.numbers = NumberPlan.of(rangesOf(spec));
        spec.operators()
                .forEach((name, operator) -> networks.add(new Network(
                        name,
                        operator.delivered().value(),
                        Delay.of(operator.latency(), random, "carrier.latency." + name))));
        this.failures = new FailureCodes(spec.failures());
        this.incidents = new Incidents(spec.incidents(), calendar);
        this.arrival = random.stream("carrier.delivered");
        this.failure = random.stream("carrier.failure");
    }

    /**
     * What will come of an attempt that begins now.
     *
     * @param destination the subscriber's number
     * @param index the message's own index into the random streams
     * @param attempt counted from 1; each one of a message has its own luck
     * @param nowNanos when the attempt begins
     * @return null if no operator has the number
     */
    @Nullable
    public Attempt attempt(String destination, long index, int attempt, long nowNanos) {
        long draw = index + ((attempt - 1L) << ATTEMPT_SHIFT);
        int place = numbers.operatorIndexOf(destination);
        if (place == NumberPlan.UNKNOWN) {
            return null;
        }
        Network network = networks.get(place);
        IncidentSpec incident = incidents.ruling(network.name, nowNanos);
        return incident == null
                ? attempt(network, draw, nowNanos, network.delivered, 1, "subscriber")
                : attempt(
                        network,
                        draw,
                        nowNanos,
                        incident.delivered().isPresent()
                                ? incident.delivered().get().value()
                                : network.delivered,
                        incident.latencyFactor().orElse(1.0),
                        "incident: " + incident.label());
    }

    private Attempt attempt(Network network, long index, long nowNanos, double share, double factor, String cause) {
        boolean arrives = arrival.uniform(index) < share;
        return new Attempt(
                network.name,
                network.name,
                arrives ? Attempt.Result.DELIVERED : Attempt.Result.PERMANENT_FAILURE,
                arrives ? Failure.NONE : Failure.lasting(failures.pick(failure.uniform(index))),
                (long) (network.latency.nanos(index, nowNanos) * factor),
                cause);
    }

    private static Map<String, List<String>> rangesOf(CarrierSpec spec) {
        Map<String, List<String>> ranges = new LinkedHashMap<>();
        for (Map.Entry<String, OperatorSpec> operator : spec.operators().entrySet()) {
            ranges.put(operator.getKey(), operator.getValue().numbers());
        }
        return ranges;
    }
}
