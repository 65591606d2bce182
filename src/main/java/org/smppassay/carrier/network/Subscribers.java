package org.smppassay.carrier.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.numbering.NumberTable;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.FailureMeaning.Occasion;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/**
 * The networks and the people behind them: decides what comes of each attempt to reach one of them. Safe on all loops. All
 * is drawn by number, time and index, but for the waiting times at operators with a limited throughput, which depend on who
 * came before.
 */
public final class Subscribers {
    /** Retries draw far from all first attempts, whose indexes are counted from 0. */
    private static final int ATTEMPT_SHIFT = 48;

    private final NumberPlan numbers;
    private final List<Network> networks = new ArrayList<>();
    private final Incidents incidents;
    private final LoadCurve load;
    private final @Nullable Population population;
    private final @Nullable Portability portability;
    private final Failure down;
    private final Failure congested;
    private final RandomStream arrival;
    private final RandomStream failure;

    public Subscribers(CarrierSpec spec, RunCalendar calendar, RandomStreams random) {
        FailureBook failures = new FailureBook(spec);
        this.numbers = spec.numberPlan();
        numbers.operators().forEach(name -> networks.add(Network.of(name, spec, failures, calendar, random)));
        this.incidents = new Incidents(spec.incidents(), failures, calendar);
        this.load = new LoadCurve(spec.load(), calendar);
        this.population = Population.of(spec.subscribers(), failures, random);
        this.portability = Portability.of(spec.subscribers().ported(), numbers.operators(), random);
        this.down = failures.drawn(failures.usual(Occasion.NETWORK).code());
        this.congested = failures.usual(Occasion.CONGESTED);
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
        int range = numbers.operatorIndexOf(destination);
        if (range == NumberPlan.UNKNOWN) {
            return null;
        }
        long number = population == null && portability == null ? 0 : NumberTable.valueOf(destination);
        Network network = networks.get(portability == null ? range : portability.servingOf(number, range));
        long draw = index + ((attempt - 1L) << ATTEMPT_SHIFT);
        return outcome(network, networks.get(range).name(), number, draw, nowNanos);
    }

    /** True if an operator has the number. */
    public boolean reaches(String destination) {
        return numbers.operatorIndexOf(destination) != NumberPlan.UNKNOWN;
    }

    /**
     * When nothing lies between the networks and a subscriber.
     *
     * @param fromNanos the first moment looked at
     * @param untilNanos the first moment not looked at
     * @return {@link Long#MAX_VALUE} if there is no such moment
     */
    public long reachableFrom(String destination, long fromNanos, long untilNanos) {
        return population == null
                ? fromNanos
                : population.clearFrom(NumberTable.valueOf(destination), fromNanos, untilNanos);
    }

    private Attempt outcome(Network network, String rangeOperator, long number, long draw, long nowNanos) {
        Regime regime = network.regime(incidents, nowNanos);
        double busy = load.at(nowNanos);
        OperatorQueue queue = network.queue();
        long wait = queue == null ? 0 : queue.join(nowNanos, busy);
        long travel = (long) (network.latency().nanos(draw, nowNanos) * (regime.latencyFactor() * busy));
        if (wait == OperatorQueue.FULL) {
            return new Attempt(network.name(), rangeOperator, congested, travel, "throughput");
        }
        double luck = arrival.uniform(draw);
        boolean carried = luck < regime.delivered(network.delivered());
        Failure ofNetwork = lost(regime, network, luck);
        if (!carried && ofNetwork != null) {
            return new Attempt(network.name(), rangeOperator, ofNetwork, wait + travel, regime.cause());
        }
        Population.Obstacle obstacle = population == null ? null : population.obstacle(number, nowNanos);
        if (obstacle != null) {
            return new Attempt(network.name(), rangeOperator, obstacle.failure(), wait + travel, obstacle.cause());
        }
        Failure outcome = carried ? Failure.NONE : network.failures().pick(failure.uniform(draw));
        return new Attempt(network.name(), rangeOperator, outcome, wait + travel, regime.cause());
    }

    /**
     * What a network says of a message that it does not carry, null if that is as usual: those that it would have carried at any other
     * time fail for what rules it, the others for their own reasons.
     */
    private @Nullable Failure lost(Regime regime, Network network, double luck) {
        return regime.failure() == null && luck < network.delivered() ? down : regime.failure();
    }

    /** The operators, in the order of the scenario. */
    public List<String> operators() {
        return numbers.operators();
    }

    /**
     * The outage by chance that an operator suffers at {@code nanos}, else its next one. They are drawn along time, whether
     * anything is sent meanwhile or not.
     *
     * @return empty if the operator has none
     */
    public Optional<Outage> outageFrom(String operator, long nanos) {
        Outages outages = networks.get(numbers.operators().indexOf(operator)).outages();
        return outages == null ? Optional.empty() : Optional.of(outages.from(nanos));
    }
}
