package org.smppassay.carrier.receipt;

import java.util.Optional;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.carrier.delivery.Outbox;
import org.smppassay.scenario.carrier.ReceiptsSpec;
import org.smppassay.scenario.value.Share;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** Receipts that get lost, come twice, late or behind others. Immutable. */
final class Disorder {
    /** A receipt that is held back lets at most so many others go by. */
    private static final int MOST_OVERTAKING = 10;

    private final ReceiptsSpec spec;
    private final RandomStream lost;
    private final RandomStream duplicated;
    private final RandomStream delayed;
    private final RandomStream reordered;
    private final RandomStream overtaking;
    private final Optional<Delay> lateness;
    private final Optional<Delay> secondCopy;

    Disorder(ReceiptsSpec spec, RandomStreams random) {
        this.spec = spec;
        this.lost = random.stream("carrier.receipt.lost");
        this.duplicated = random.stream("carrier.receipt.duplicated");
        this.delayed = random.stream("carrier.receipt.delayed");
        this.reordered = random.stream("carrier.receipt.reordered");
        this.overtaking = random.stream("carrier.receipt.reordered.by");
        this.lateness = spec.delayed().map(late -> Delay.of(late.by(), random, "carrier.receipt.delayed.by"));
        this.secondCopy =
                spec.duplicateDelay().map(delay -> Delay.of(delay, random, "carrier.receipt.duplicated.delay"));
    }

    boolean loses(long index) {
        return falls(lost, spec.lost(), index);
    }

    /** What becomes of a receipt that is not lost. */
    ReceiptFate fate(long index) {
        if (duplicates(index)) {
            return ReceiptFate.DUPLICATED;
        }
        if (delays(index)) {
            return ReceiptFate.DELAYED;
        }
        return reorders(index) ? ReceiptFate.REORDERED : ReceiptFate.SENT;
    }

    /** Sends a receipt that is not lost, in as many copies and as late as it falls to it. Called on the outbox's home loop. */
    void send(Outbox outbox, Delivery receipt, long index, long nowNanos) {
        long late = delays(index) ? lateness.orElseThrow().nanos(index, nowNanos) : 0;
        if (late > 0) {
            outbox.sendAfter(receipt, late);
        } else if (reorders(index)) {
            outbox.sendOvertaken(receipt, 1 + overtaking.below(index, MOST_OVERTAKING));
        } else {
            outbox.send(receipt);
        }
        if (duplicates(index)) {
            sendAgain(outbox, receipt, late + secondCopyAfter(index, nowNanos));
        }
    }

    private static void sendAgain(Outbox outbox, Delivery receipt, long nanos) {
        if (nanos == 0) {
            outbox.send(receipt);
        } else {
            outbox.sendAfter(receipt, nanos);
        }
    }

    private long secondCopyAfter(long index, long nowNanos) {
        return secondCopy.isEmpty() ? 0 : secondCopy.get().nanos(index, nowNanos);
    }

    private boolean duplicates(long index) {
        return falls(duplicated, spec.duplicated(), index);
    }

    private boolean delays(long index) {
        return spec.delayed().isPresent() && falls(delayed, spec.delayed().get().share(), index);
    }

    private boolean reorders(long index) {
        return falls(reordered, spec.reordered(), index);
    }

    private static boolean falls(RandomStream stream, Share share, long index) {
        return share.value() > 0 && stream.uniform(index) < share.value();
    }
}
