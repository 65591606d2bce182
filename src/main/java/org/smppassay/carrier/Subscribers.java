package org.smppassay.carrier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.protocol.MessageState;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.IncidentSpec;
import org.smppassay.scenario.carrier.OperatorSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/** The people behind the operators: decides what becomes of a submission. Immutable; each fate depends on its index alone. */
final class Subscribers {
    private final NumberPlan numbers;
    private final List<Network> networks = new ArrayList<>();
    private final FailureCodes failures;
    private final Incidents incidents;
    private final RandomStream arrival;
    private final RandomStream failure;

    private record Network(String name, double delivered, LogNormal latency) {}

    Subscribers(CarrierSpec spec, RunCalendar calendar, RandomStreams random) {
        this.numbers = NumberPlan.of(rangesOf(spec));
        spec.operators()
                .forEach((name, operator) -> networks.add(new Network(
                        name,
                        operator.delivered().value(),
                        LogNormal.of(operator.latency(), random.stream("carrier.latency." + name)))));
        this.failures = new FailureCodes(spec.failures());
        this.incidents = new Incidents(spec.incidents(), calendar);
        this.arrival = random.stream("carrier.delivered");
        this.failure = random.stream("carrier.failure");
    }

    /**
     * What will become of a submission.
     *
     * @param destination the subscriber's number
     * @param index the submission's own index into the random streams
     * @param nowNanos when it was accepted
     * @return null if no operator has the number
     */
    @Nullable
    Prospect prospectOf(String destination, long index, long nowNanos) {
        int place = numbers.operatorIndexOf(destination);
        if (place == NumberPlan.UNKNOWN) {
            return null;
        }
        Network network = networks.get(place);
        IncidentSpec incident = incidents.ruling(network.name, nowNanos);
        return incident == null
                ? prospect(network, index, network.delivered, 1, "subscriber")
                : prospect(
                        network,
                        index,
                        incident.delivered().isPresent()
                                ? incident.delivered().get().value()
                                : network.delivered,
                        incident.latencyFactor().orElse(1.0),
                        "incident: " + incident.label());
    }

    private Prospect prospect(Network network, long index, double share, double factor, String cause) {
        boolean arrives = arrival.uniform(index) < share;
        return new Prospect(
                network.name,
                arrives ? MessageState.DELIVERED : MessageState.UNDELIVERABLE,
                arrives ? Prospect.NO_ERROR : failures.pick(failure.uniform(index)),
                (long) (network.latency.nanos(index) * factor),
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
