package org.smppassay.carrier.message;

import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.admission.Destiny;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.carrier.network.Failure;
import org.smppassay.protocol.MessageState;

/**
 * An accepted message on its way to its fate. There may be millions, so what can be packed is packed, and those who keep
 * many of them link them through fields of their own.
 *
 * <p>Made on its session's loop; owned by the home loop of its account once {@link AccountMessages} has it.
 */
public final class Message {
    /** What never comes. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int INTERMEDIATE = 0x10;

    /** Other values than 0 and 1 are reserved, and count as 0 (SMPP 3.4, clauses 3.3 and 5.2.18). */
    private static final int REPLACE = 1;

    /** Octets of a text that a receipt repeats (SMPP 3.4, appendix B). */
    private static final int TEXT_KEPT = 20;

    private static final byte[] NO_TEXT = {};

    private final Account account;
    final MessageIds ids;
    private final long index;
    private final Address source;
    final long packedDestination;
    final @Nullable Address oddDestination;
    final byte destinationTon;
    final byte destinationNpi;
    private final byte priority;
    private final boolean replaces;
    private final String serviceType;
    private final long acceptedNanos;
    private byte registeredDelivery;
    private final byte dataCoding;
    private byte[] text = NO_TEXT;
    private List<Tlv> vendorParameters = List.of();
    /** Null if it is the whole of its message. */
    @Nullable
    SegmentPlace segment;

    private @Nullable Group group;
    private @Nullable Destiny destiny;
    private boolean awaited;

    private Stage stage = Stage.SCHEDULED;
    private MessageState state = MessageState.SCHEDULED;
    private long dueNanos;
    private long expiresNanos = NEVER;
    private int attempts;
    private String operator = "";
    private String rangeOperator = "";
    private Failure failure = Failure.NONE;
    private String cause = "";

    /** Where it stands in its account's agenda; that owns it. */
    int place = Agenda.NOWHERE;

    /** Whether it is among those that ended last; they own it. */
    boolean remembered;

    /** The next in its slot of the table; that owns it. */
    @Nullable
    Message nextInTable;

    /** Neighbours among those with its addresses; {@code after} also while it is handed to the home loop. */
    @Nullable
    Message before;

    @Nullable
    Message after;

    /**
     * @param ids how it is named to its sender
     * @param index its own index into the random streams
     * @param source of the request, or an equal one that many messages share
     * @param destination of the request, or the one of several that this message goes to
     * @param nowNanos when it is accepted
     */
    public Message(
            Account account,
            MessageIds ids,
            long index,
            Address source,
            Address destination,
            BaseSm<?> request,
            long nowNanos) {
        this.account = account;
        this.ids = ids;
        this.index = index;
        this.source = source;
        this.packedDestination = PackedNumber.pack(destination.getAddress());
        this.oddDestination = packedDestination == PackedNumber.NONE ? destination : null;
        this.destinationTon = destination.getTon();
        this.destinationNpi = destination.getNpi();
        this.priority = request.getPriority();
        this.replaces = request.getReplaceIfPresent() == REPLACE;
        this.serviceType = Addresses.serviceType(request.getServiceType());
        this.registeredDelivery = request.getRegisteredDelivery();
        this.dataCoding = request.getDataCoding();
        this.acceptedNanos = nowNanos;
        this.dueNanos = nowNanos;
    }

    /** One segment of a longer message. To be called before it is handed over. */
    public void isSegment(SegmentPlace place) {
        segment = place;
    }

    /** One message of a submit_multi. To be called before it is handed over. */
    public void belongsTo(Group whole) {
        group = whole;
    }

    /** What has been decided of it before the network sees it. To be called before it is handed over. */
    public void isDestined(@Nullable Destiny decided) {
        destiny = decided;
    }

    /** Somebody waits for its end: a sender for a receipt or reply, the truth log. Others need no timer. */
    public void isAwaited() {
        awaited = true;
    }

    boolean awaited() {
        return awaited;
    }

    /** When it expires, if it has not ended by then. */
    public void expiresAt(long nanos) {
        expiresNanos = nanos;
    }

    /** Its text, of which the beginning is kept. Not copied if it is short. */
    public void says(byte[] octets) {
        text = octets.length <= TEXT_KEPT ? octets : Arrays.copyOf(octets, TEXT_KEPT);
    }

    /** Parameters of its submission that its receipt is to repeat. To be called before it is handed over. */
    public void carries(List<Tlv> parameters) {
        vendorParameters = parameters;
    }

    /** Another wish for receipts replaces the former. */
    public void registers(byte wish) {
        registeredDelivery = wish;
    }

    /** Its first try is to begin at {@code nanos}, or at another time than before. */
    public void schedule(long nanos) {
        move(Stage.SCHEDULED, MessageState.SCHEDULED, nanos);
    }

    /** A try has begun. What becomes of it is told by {@link #failsForNow} or {@link #decide}, which must follow. */
    public void tries(Attempt attempt) {
        attempts++;
        operator = attempt.operator();
        rangeOperator = attempt.rangeOperator();
        failure = attempt.failure();
        cause = attempt.cause();
    }

    /** The try that has begun will have failed at {@code nanos}, but another one will follow. */
    public void failsForNow(long nanos) {
        move(Stage.TRYING, MessageState.ENROUTE, nanos);
    }

    /** The next try begins at {@code nanos}. */
    public void waitsUntil(long nanos) {
        move(Stage.WAITING, MessageState.ENROUTE, nanos);
    }

    /** It will have reached a final state at {@code nanos}, or has reached it. */
    public void decide(MessageState last, Failure why, String decidedBy, long nanos) {
        if (!last.isFinal()) {
            throw new IllegalArgumentException(last + " is not final");
        }
        failure = why;
        cause = decidedBy;
        move(Stage.DECIDED, last, nanos);
    }

    /** It has reached its final state. */
    void end() {
        move(Stage.ENDED, state, dueNanos);
    }

    private void move(Stage next, MessageState nextState, long until) {
        if (!stage.mayBecome(next)) {
            throw new IllegalStateException("a message in stage " + stage + " does not become " + next);
        }
        stage = next;
        state = nextState;
        dueNanos = until;
    }

    public Account account() {
        return account;
    }

    /** The id that its sender knows it by; the messages of one submit_multi share one. */
    public String messageId() {
        return ids.of(this);
    }

    /** What its receipts call it. */
    public String messageIdInReceipts() {
        return ids.inReceipt(this);
    }

    /** Its own index into the random streams. */
    public long index() {
        return index;
    }

    /** Its index into the random streams of the network, which the segments of one message share. */
    public long luck() {
        return segment == null ? index : segment.luck();
    }

    /** Whether it is the first segment of its message, or all of it. */
    public boolean leads() {
        return segment == null || segment.first();
    }

    /** The submit_multi it came with; null if it came alone. */
    public @Nullable Group group() {
        return group;
    }

    public Address source() {
        return source;
    }

    /** A new object at each call. */
    public Address destination() {
        return new Address(destinationTon, destinationNpi, destinationNumber());
    }

    /** destination_addr. */
    public String destinationNumber() {
        return oddDestination == null ? PackedNumber.unpack(packedDestination) : oddDestination.getAddress();
    }

    /** service_type; empty for the default. */
    public String serviceType() {
        return serviceType;
    }

    /** priority_flag; of messages due at the same instant the higher goes first. */
    public byte priority() {
        return priority;
    }

    /** replace_if_present_flag. */
    boolean replaces() {
        return replaces;
    }

    /** Which receipts its sender asked for (SMPP 3.4, clause 5.2.17). */
    public byte registeredDelivery() {
        return registeredDelivery;
    }

    /** True if its sender wants to hear of each try that fails. */
    public boolean notifies() {
        return (registeredDelivery & INTERMEDIATE) != 0;
    }

    public byte dataCoding() {
        return dataCoding;
    }

    /** The beginning of its text as submitted; empty unless somebody wants to see it. Not to be written to. */
    public byte[] text() {
        return text;
    }

    /** Optional parameters of vendors that came with it; empty unless somebody wants them. */
    public List<Tlv> vendorParameters() {
        return vendorParameters;
    }

    /** What has been decided of it before the network saw it; null if nothing has. */
    public @Nullable Destiny destiny() {
        return destiny;
    }

    public long acceptedNanos() {
        return acceptedNanos;
    }

    /** When its stage ends, if it does not expire before. */
    public long dueNanos() {
        return dueNanos;
    }

    /** When something happens to it: its stage ends or it expires. */
    long nextNanos() {
        return Math.min(dueNanos, expiresNanos);
    }

    /** When it reaches its final state; {@link #NEVER} while that is not known. */
    public long finalNanos() {
        return state.isFinal() ? dueNanos : NEVER;
    }

    /** When it expires unless it ends before. */
    public long expiresNanos() {
        return expiresNanos;
    }

    Stage stage() {
        return stage;
    }

    /** The state it ends in if that is known, even if it has not got there; else SCHEDULED or ENROUTE. */
    public MessageState state() {
        return state;
    }

    /** The state it is in at {@code nowNanos}, not before the last change. */
    public MessageState stateAt(long nowNanos) {
        return stage == Stage.DECIDED && nowNanos < dueNanos ? MessageState.ENROUTE : state;
    }

    /** True if it has reached its final state by {@code nowNanos}. */
    public boolean isOver(long nowNanos) {
        return state.isFinal() && dueNanos <= nowNanos;
    }

    /** True if its end is known: it reaches {@link #state()} at {@link #finalNanos()}, unless it expires before. */
    public boolean isDecided() {
        return state.isFinal();
    }

    /** True if it expires before its stage ends. */
    public boolean expiresFirst() {
        return expiresNanos <= dueNanos;
    }

    /** True if the first try has not begun. */
    public boolean isScheduled() {
        return stage == Stage.SCHEDULED;
    }

    /** True if it waits for the next try. */
    public boolean waits() {
        return stage == Stage.WAITING;
    }

    /** True if it reaches the subscriber. */
    public boolean delivered() {
        return state == MessageState.DELIVERED;
    }

    /** Tries so far, the one under way included. */
    public int attempts() {
        return attempts;
    }

    /** The serving operator of the last try; empty before the first. */
    public String operator() {
        return operator;
    }

    /** The operator that the number's range was given to; empty before the first try. */
    public String rangeOperator() {
        return rangeOperator;
    }

    /** What went wrong in the last try. */
    public Failure failure() {
        return failure;
    }

    /** The operator's error code; {@link Attempt#NO_ERROR} if there is none. */
    public String error() {
        return failure.code();
    }

    /** What decided its state so far: {@code subscriber}, {@code incident: LABEL} and the like. */
    public String cause() {
        return cause;
    }
}
