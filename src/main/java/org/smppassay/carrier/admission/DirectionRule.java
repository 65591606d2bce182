package org.smppassay.carrier.admission;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.smppassay.carrier.account.AddressPatterns;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.protocol.MessageState;
import org.smppassay.scenario.carrier.DirectionSpec;
import org.smppassay.scenario.value.StatusCode;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** A direction for the messages between some addresses. Safe on all loops. */
final class DirectionRule {
    private final AddressPatterns to;
    private final AddressPatterns from;
    private final double share;
    private final RandomStream draw;
    private final boolean limited;
    private final AtomicInteger left;
    private final Direction direction;

    /**
     * @param place among the rules, which names its random streams
     */
    DirectionRule(DirectionSpec spec, int place, RandomStreams random) {
        String stream = "carrier.directions." + place;
        this.to = new AddressPatterns(List.of(spec.to()));
        this.from = new AddressPatterns(List.of(spec.from()));
        this.share = spec.share().value();
        this.draw = random.stream(stream);
        this.limited = spec.times().isPresent();
        this.left = new AtomicInteger(spec.times().orElse(0));
        this.direction = direction(spec, random, stream);
    }

    private static Direction direction(DirectionSpec spec, RandomStreams random, String stream) {
        MessageState state = spec.state().flatMap(MessageState::fromText).orElse(null);
        return new Direction(
                spec.status().map(StatusCode::value).orElse(0),
                spec.silence(),
                spec.answerAfter()
                        .map(delay -> Delay.of(delay, random, stream + ".answer_after"))
                        .orElse(null),
                state,
                state == null ? "" : spec.error().orElse(Direction.usualError(state)),
                spec.after()
                        .map(delay -> Delay.of(delay, random, stream + ".after"))
                        .orElse(null),
                spec.receipt(),
                "direction: " + spec.to());
    }

    Direction direction() {
        return direction;
    }

    /** Whether it fits a submission; if so, it has done so once more. */
    boolean fits(String source, String destination, long index) {
        return to.contains(destination)
                && from.contains(source)
                && (share == 1 || draw.uniform(index) < share)
                && (!limited || left.getAndUpdate(count -> Math.max(0, count - 1)) > 0);
    }
}
