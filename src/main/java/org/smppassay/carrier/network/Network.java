package org.smppassay.carrier.network;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.OperatorSpec;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/**
 * One operator's network.
 *
 * @param delivered share of messages that reach a subscriber who can be reached
 * @param latency of the usual hour
 * @param failures of the messages that don't
 * @param outages that come by chance; null if none do
 * @param queue before it; null if it takes all messages at once
 */
record Network(
        String name,
        double delivered,
        Delay latency,
        WeightedFailures failures,
        @Nullable Outages outages,
        @Nullable OperatorQueue queue) {

    static Network of(
            String name, CarrierSpec carrier, FailureBook failures, RunCalendar calendar, RandomStreams random) {
        OperatorSpec spec = Objects.requireNonNull(carrier.operators().get(name));
        return new Network(
                name,
                spec.delivered().value(),
                Delay.of(spec.latency(), random, "carrier.latency." + name),
                new WeightedFailures(spec.failures().isEmpty() ? carrier.failures() : spec.failures(), failures),
                spec.outages()
                        .map(outages -> new Outages(
                                outages, name, failures, random.stream("carrier.outages." + name), calendar))
                        .orElse(null),
                spec.throughput()
                        .map(throughput -> new OperatorQueue(throughput.perSecond(), spec))
                        .orElse(null));
    }

    /** What rules it at {@code nanos}: an incident, else an outage, else nothing out of the ordinary. */
    Regime regime(Incidents incidents, long nanos) {
        Regime incident = incidents.ruling(name, nanos);
        if (incident != null) {
            return incident;
        }
        return outages != null && outages.downAt(nanos) ? outages.regime() : Regime.ORDINARY;
    }
}
