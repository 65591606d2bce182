package org.smppassay.carrier.receipt;

import com.cloudhopper.smpp.pdu.BaseSm;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.admission.Destiny;
import org.smppassay.carrier.admission.Ruling;
import org.smppassay.carrier.message.Message;
import org.smppassay.carrier.message.MessageIds;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.Segments;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.ReceiptsSpec;
import org.smppassay.session.InterfaceVersion;
import org.smppassay.world.RandomStream;
import org.smppassay.world.World;

/** Who gets a receipt, what is in it, and what goes wrong with it. Immutable; safe on all loops unless said otherwise. */
public final class Receipts {
    private static final int WANTED_MASK = 0x03;

    /** How long a response waits for the receipt that is to come before it. */
    private static final long HELD_BACK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** A message that arrives at once; what becomes of it is for the network to say. */
    private static final Destiny AT_ONCE = new Destiny(null, Attempt.NO_ERROR, 0, true, "");

    private final ReceiptsSpec spec;
    private final World world;
    private final MessageIdQuirks ids;
    private final ReceiptWriter writer;
    private final Disorder disorder;
    private final Optional<Fakes> fakes;
    private final RandomStream beforeResponse;

    /**
     * @param zone of the dates in receipts
     */
    public Receipts(CarrierSpec carrier, World world, ZoneOffset zone) {
        this.spec = carrier.receipts();
        this.world = world;
        this.ids = MessageIdQuirks.of(spec);
        this.writer = new ReceiptWriter(spec, new NetworkNames(carrier), world, zone);
        this.disorder = new Disorder(spec, world.random());
        this.fakes = spec.fake().map(fake -> new Fakes(fake, world.random()));
        this.beforeResponse = world.random().stream("carrier.receipt.before_response");
    }

    /** How messages are named to clients of a version. */
    public MessageIds ids(InterfaceVersion version) {
        return ids.of(version);
    }

    /** Has a message keep what its receipt is to repeat of the request. */
    public void keep(Message message, BaseSm<?> request) {
        if (spec.text()) {
            message.says(Segments.text(request));
        }
        if (spec.echoVendorTlvs()) {
            message.carries(Segments.vendorParameters(request));
        }
    }

    /** What is decided of a message for the sake of its receipt, if nothing else has decided yet; null if nothing is. */
    public @Nullable Destiny destiny(Message message) {
        Destiny dropped = fakes.isEmpty() ? null : fakes.get().destiny(message);
        return dropped == null && overtakesResponse(message.index()) ? AT_ONCE : dropped;
    }

    /** The same ruling, or one with a later answer if the receipt is to come first. To be called before the message is handed over. */
    public Ruling holdBack(Ruling ruling, Message message) {
        if (!AT_ONCE.equals(message.destiny())
                || ruling.answerDelayNanos() >= HELD_BACK_NANOS
                || !fate(message).isSent()) {
            return ruling;
        }
        return ruling.answeredAfter(HELD_BACK_NANOS);
    }

    private boolean overtakesResponse(long index) {
        double share = spec.beforeResponse().value();
        return share > 0 && beforeResponse.uniform(index) < share;
    }

    /** True if the sender asked for a receipt of what is reported of the message. */
    public boolean wanted(Message message) {
        if (message.destiny() != null && !message.destiny().receipt()) {
            return false;
        }
        boolean delivered = reported(message) == MessageState.DELIVERED;
        return switch (message.registeredDelivery() & WANTED_MASK) {
            case 1 -> true;
            case 2 -> !delivered;
            case 3 -> delivered;
            default -> false;
        };
    }

    /** Sends what need not wait for the message's end. Called when it has been accepted. */
    public void accepted(Message message) {
        if (fakes.isPresent()
                && fakes.get().lieAtOnceAbout(message)
                && fate(message).isSent()) {
            long due = fakes.get().receiptNanos(message);
            message.account().home().schedule(() -> send(message, due), due - world.nanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Sends what its sender asked for and fortune lets through. Called on the home loop of its account, when it has reached its final state. */
    public void send(Message message) {
        if (!fate(message).isSent()) {
            return;
        }
        if (fakes.isEmpty() || !fakes.get().lieAbout(message)) {
            send(message, message.finalNanos());
        } else if (!fakes.get().lieAtOnceAbout(message)) {
            long due = Math.max(message.finalNanos(), fakes.get().receiptNanos(message));
            message.account().home().schedule(() -> send(message, due), due - world.nanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void send(Message message, long doneNanos) {
        disorder.send(
                message.account().outbox(),
                writer.receipt(message, reported(message), doneNanos),
                message.index(),
                world.nanos());
    }

    /**
     * Tells the sender, who asked for intermediate notifications, of a state that is not the last. Called on the home loop of its account,
     * when the message has got there.
     *
     * @param state not final
     */
    public void sendIntermediate(Message message, MessageState state) {
        if (state.isFinal()) {
            throw new IllegalArgumentException("not an intermediate state: " + state);
        }
        message.account().outbox().send(writer.receipt(message, state, world.nanos()));
    }

    /** What becomes of the message's receipt, for the truth: none, sent, lost, duplicated, delayed, reordered or fake. */
    public String fateInWords(Message message) {
        return fate(message).inWords();
    }

    /** The same of a message that has not ended: its receipt may have been made up already. */
    public String fateSoFarInWords(Message message) {
        boolean told = fakes.isPresent()
                && fakes.get().lieAtOnceAbout(message)
                && fakes.get().receiptNanos(message) <= world.nanos();
        return (told ? fate(message) : ReceiptFate.NONE).inWords();
    }

    private ReceiptFate fate(Message message) {
        if (!wanted(message)) {
            return ReceiptFate.NONE;
        }
        if (disorder.loses(message.index())) {
            return ReceiptFate.LOST;
        }
        return fakes.isPresent() && fakes.get().lieAbout(message) ? ReceiptFate.FAKE : disorder.fate(message.index());
    }

    private MessageState reported(Message message) {
        return fakes.isPresent() && fakes.get().lieAbout(message) ? fakes.get().reported() : message.state();
    }
}
