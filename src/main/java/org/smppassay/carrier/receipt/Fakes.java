package org.smppassay.carrier.receipt;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.admission.Destiny;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.carrier.message.Message;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.numbering.NumberPatterns;
import org.smppassay.protocol.MessageState;
import org.smppassay.scenario.carrier.FakeReceiptsSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** Which messages a carrier that lies drops, and whose receipts it makes up. Immutable. */
final class Fakes {
    /** What a message that is never passed on comes to. */
    private static final Destiny DROPPED =
            new Destiny(MessageState.UNDELIVERABLE, Attempt.NO_ERROR, Destiny.NETWORK_DELAY, true, "dropped");

    private final FakeReceiptsSpec spec;
    private final MessageState reported;
    private final NumberPatterns honest;
    private final Optional<Delay> latency;
    private final RandomStream dropped;
    private final RandomStream fake;

    Fakes(FakeReceiptsSpec spec, RandomStreams random) {
        this.spec = spec;
        this.reported = MessageState.fromText(spec.as()).orElseThrow();
        this.honest = new NumberPatterns(spec.except());
        this.latency = spec.latency().map(delay -> Delay.of(delay, random, "carrier.receipt.fake.latency"));
        this.dropped = random.stream("carrier.receipt.fake.dropped");
        this.fake = random.stream("carrier.receipt.fake");
    }

    /** The destiny of a message that is dropped; null if it is not. */
    @Nullable
    Destiny destiny(Message message) {
        boolean drops = dropped.uniform(message.luck()) < spec.dropped().value()
                && concerns(message.destinationNumber(), message.index());
        return drops ? DROPPED : null;
    }

    /** True if the message's receipt is made up, if it ends in the state it is in. */
    boolean lieAbout(Message message) {
        boolean meant = spec.only() == FakeReceiptsSpec.Concerned.ALL || !message.delivered();
        return meant
                && fake.uniform(message.index()) < spec.share().value()
                && concerns(message.destinationNumber(), message.index());
    }

    /** True if the made-up receipt need not wait for the message's end. */
    boolean lieAtOnceAbout(Message message) {
        boolean known = spec.only() == FakeReceiptsSpec.Concerned.ALL || DROPPED.equals(message.destiny());
        return latency.isPresent() && known && lieAbout(message);
    }

    /** What is reported of those messages. */
    MessageState reported() {
        return reported;
    }

    /** When the receipt is to be there at the earliest. */
    long receiptNanos(Message message) {
        long accepted = message.acceptedNanos();
        return latency.isEmpty() ? accepted : accepted + latency.get().nanos(message.index(), accepted);
    }

    private boolean concerns(String destination, long index) {
        return index + 1 >= spec.fromMessage() && !honest.include(destination);
    }
}
