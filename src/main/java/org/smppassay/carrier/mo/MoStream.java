package org.smppassay.carrier.mo;

import java.util.Collection;
import java.util.List;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.numbering.Recipients;
import org.smppassay.scenario.carrier.MoSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** Messages at a rate from subscribers all over the operators' ranges. Owned by one loop. */
final class MoStream implements MoSource {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double intervalNanos;
    private final boolean even;
    private final List<String> destinations;
    private final List<String> texts;
    private final List<Recipients> subscribers;
    private final RandomStream interval;
    private final RandomStream subscriber;
    private final RandomStream destination;
    private final RandomStream text;
    private double nanos;
    private long index;

    /**
     * @param name of the random streams
     */
    MoStream(MoSpec spec, double perSecond, NumberPlan plan, RandomStreams random, String name) {
        this.intervalNanos = NANOS_PER_SECOND / perSecond;
        this.even = spec.arrivals() == MoSpec.Arrivals.EVEN;
        this.destinations = spec.to();
        this.texts = spec.text();
        Collection<String> operators = spec.operators().isEmpty() ? plan.operators() : spec.operators();
        this.subscribers = operators.stream()
                .map(operator -> plan.recipients(operator, random.seed()))
                .toList();
        this.interval = random.stream(name + ".interval");
        this.subscriber = random.stream(name + ".subscriber");
        this.destination = random.stream(name + ".destination");
        this.text = random.stream(name + ".text");
    }

    @Override
    public Planned next() {
        long here = index++;
        nanos += even ? intervalNanos : -intervalNanos * StrictMath.log(1 - interval.uniform(here));
        return new Planned(
                (long) nanos,
                number(here),
                destinations.get(destination.below(here, destinations.size())),
                texts.get(text.below(here, texts.size())),
                (int) here);
    }

    /** Each number of the operators is as likely as any other. */
    private String number(long at) {
        long all = subscribers.stream().mapToLong(Recipients::size).sum();
        long place = (long) (subscriber.uniform(at) * all);
        for (Recipients numbers : subscribers) {
            if (place < numbers.size()) {
                return numbers.number(place);
            }
            place -= numbers.size();
        }
        throw new AssertionError("a draw below 1");
    }
}
