package org.smppassay.driver;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.PaceFacts;
import org.smppassay.protocol.CommandStatus;
import org.smppassay.session.ResponseListener;
import org.smppassay.world.LazyTimer;
import org.smppassay.world.World;

/**
 * Writes the planned messages: each as soon as it is due and a window has room. When the peer throttles, it pauses and
 * submits again, one at a time at first. No message is drawn from the plan before it can be written, so what waits is
 * bounded by the windows. Owned by the tester's loop.
 */
final class Sender {
    /** Submissions of one segment before ESME_RTHROTTLED or ESME_RMSGQFUL counts as its final answer. */
    private static final int MAX_ATTEMPTS = 30;

    private static final long LAG_LIMIT_MICROS = Duration.ofDays(1).toSeconds() * 1_000_000;

    /** Learns what becomes of submissions. */
    interface Owner {
        /** The first segment of a message has been written. */
        void firstWritten(OpenMessage message);

        /** A message of the plan is not sent, since its recipient wants nothing more. */
        void passedOver();

        /** A segment of a message was finally refused. */
        void refused(OpenMessage message);

        /** A submission was answered, or never will be. */
        void submitted(OpenMessage message, boolean accepted);
    }

    private final World world;
    private final Agenda agenda;
    private final Letters letters;
    private final Channels channels;
    private final Owner owner;
    private final LazyTimer alarm;
    private final Backoff backoff = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));
    /** The oldest message first: in any other order a segment could meet a refusal at each of its turns. */
    private final Queue<Part> ready = new PriorityQueue<>(
            Comparator.<Part>comparingLong(part -> part.message.number).thenComparingInt(part -> part.index));

    private final PaceMeter pace = new PaceMeter();
    private final Histogram lagMicros = new Histogram(LAG_LIMIT_MICROS, 2);
    private long wakeAt = LazyTimer.NEVER;
    private long pausedUntil = Long.MIN_VALUE;
    /** What is due before the links are bound waits for them. */
    private boolean heldUp = true;

    private boolean stopped;
    /** Submissions that may be under way at once: one after the peer has throttled, another with each that it accepts. */
    private int allowance = Integer.MAX_VALUE;

    private long drawn;
    private long segmentsAccepted;
    private long lastAcceptedNanos;
    private long sentLate;

    /**
     * @param channels which of them messages go over
     * @param owner learns what becomes of submissions
     */
    Sender(World world, EventLoop loop, Itinerary itinerary, Channels channels, Owner owner) {
        this.world = world;
        this.agenda = itinerary.agenda();
        this.letters = itinerary.letters();
        this.channels = channels;
        this.owner = owner;
        this.alarm = new LazyTimer(loop, world::nanos, () -> wakeAt, this::pump);
    }

    /** Writes all that is due and has room. To be called whenever either may have changed. */
    void pump() {
        wakeAt = LazyTimer.NEVER;
        while (!stopped && isDue()) {
            Link link = channels.current().nextWithRoom();
            if (link == null) {
                wait(channels.current().transmits());
                return;
            }
            if (ready.isEmpty()) {
                draw();
            } else {
                write(ready.remove(), link);
            }
        }
    }

    /** Sends a message once more, over the channel in use. */
    void sendAgain(OpenMessage message) {
        Collections.addAll(ready, message.parts);
    }

    /** Another channel is in use: what the last one throttled is no measure for it. */
    void changeChannel() {
        allowance = Integer.MAX_VALUE;
        pausedUntil = Long.MIN_VALUE;
        backoff.reset();
        pump();
    }

    /** True if no further message will be drawn from the plan. */
    boolean exhausted() {
        return stopped || agenda.over() || !letters.mayGoOn();
    }

    /** True if nothing more is to be written. */
    boolean stopped() {
        return stopped;
    }

    /** Writes nothing more. */
    void stop() {
        stopped = true;
        alarm.cancel();
    }

    /** Messages of the plan of which nothing has been written. */
    long unwritten() {
        return agenda.remaining() + letters.heldBack();
    }

    /** Of these, how many because their recipients want nothing more. */
    long heldBack() {
        return letters.heldBack();
    }

    /** Somebody wants nothing more. */
    void optedOut(String number) {
        letters.optedOut(number);
    }

    private boolean hasNext() {
        return agenda.hasNext() && letters.mayGoOn();
    }

    /** When a submission was last accepted; 0 if none has been. */
    long lastAcceptedNanos() {
        return lastAcceptedNanos;
    }

    long segmentsAccepted() {
        return segmentsAccepted;
    }

    /** How fast the peer took submissions so far. */
    PaceFacts pace() {
        return pace.facts(world.nanos());
    }

    /** Messages written after the window they were due in. */
    long sentLate() {
        return sentLate;
    }

    /** Messages to numbers that had had as many as the plan's cap allows. */
    long beyondCap() {
        return letters.beyondCap();
    }

    /** How late messages were drawn from the plan although nothing held them up: 99th percentile, in nanoseconds. */
    long lagNanos() {
        return lagMicros.getValueAtPercentile(99) * 1000;
    }

    private boolean isDue() {
        long now = world.nanos();
        if (ready.isEmpty() && !(hasNext() && agenda.intendedNanos() <= now)) {
            pace.caughtUp(now);
            if (hasNext()) {
                heldUp = false;
                wakeUpAt(agenda.intendedNanos());
            }
            return false;
        }
        if (isPaused(now)) {
            wait(true);
            wakeUpAt(pausedUntil);
            return false;
        }
        if (channels.current().underWay >= allowance) {
            wait(true);
            return false;
        }
        return true;
    }

    /** Something is due and can't be written now; {@code bound} if it is the other side that makes it wait. */
    private void wait(boolean bound) {
        heldUp = true;
        if (bound) {
            pace.behind(world.nanos());
        } else {
            pace.caughtUp(world.nanos());
        }
    }

    private boolean isPaused(long now) {
        return pausedUntil > now;
    }

    private void wakeUpAt(long nanos) {
        wakeAt = nanos;
        alarm.arm();
    }

    private void draw() {
        long now = world.nanos();
        long intended = agenda.intendedNanos();
        if (!heldUp) {
            lagMicros.recordValue(Math.min(LAG_LIMIT_MICROS, (now - intended) / 1000));
        }
        boolean late = now >= agenda.windowEndNanos();
        OpenMessage message = agenda.take(++drawn);
        if (message == null) {
            owner.passedOver();
        } else {
            sentLate += late ? 1 : 0;
            Collections.addAll(ready, message.parts);
        }
    }

    private void write(Part part, Link link) {
        OpenMessage message = part.message;
        boolean over = message.refused() || message.closed() || message.handedOver() || isTold(message);
        if (over || !message.goesOver(channels.current())) {
            return;
        }
        part.sent();
        message.channel().underWay++;
        if (message.written(world.nanos())) {
            owner.firstWritten(message);
        }
        link.submit(message.submission(part.index), new Answer(part));
    }

    /** What another channel refused may have been told before it could be written over this one. */
    private static boolean isTold(OpenMessage message) {
        OpenMessage former = message.former();
        return former != null && former.closed() && message.writtenNanos() == MessageObservation.NEVER;
    }

    private void admitted() {
        backoff.reset();
        if (allowance < Integer.MAX_VALUE) {
            allowance++;
        }
    }

    private void throttled(Part part, int status) {
        if (part.attempts() >= MAX_ATTEMPTS) {
            refused(part, status);
            return;
        }
        part.putOff(CommandStatus.name(status));
        ready.add(part);
        allowance = 1;
        long now = world.nanos();
        if (pausedUntil <= now) {
            pausedUntil = now + backoff.next();
            wakeUpAt(pausedUntil);
        }
    }

    private void refused(Part part, int status) {
        part.refused(CommandStatus.name(status));
        owner.refused(part.message);
    }

    /**
     * Waits for the response to one submission of a part. What a channel says after it has been left is its last word on that part, and
     * no measure for the one in use.
     */
    private final class Answer implements ResponseListener {
        private final Part part;

        Answer(Part part) {
            this.part = part;
        }

        @Override
        public void answered(PduResponse response, long serviceNanos) {
            Channel by = part.message.channel();
            by.underWay--;
            part.message.answered(serviceNanos, world.nanos());
            int status = response.getCommandStatus();
            boolean throttled = status == SmppConstants.STATUS_THROTTLED || status == SmppConstants.STATUS_MSGQFUL;
            if (status == SmppConstants.STATUS_OK && response instanceof SubmitSmResp accepted) {
                accepted(by, accepted.getMessageId());
            } else if (part.message.closed()) {
                part.refused(CommandStatus.name(status));
            } else if (throttled && by == channels.current()) {
                throttled(part, status);
            } else {
                refused(part, status);
            }
            if (!throttled) {
                owner.submitted(part.message, status == SmppConstants.STATUS_OK);
            }
        }

        private void accepted(Channel by, @Nullable String messageId) {
            if (by == channels.current()) {
                admitted();
            }
            segmentsAccepted++;
            lastAcceptedNanos = world.nanos();
            pace.accepted(lastAcceptedNanos);
            channels.accepted(by);
            by.correlator.accepted(part, messageId == null ? "" : messageId);
        }

        @Override
        public void unanswered() {
            part.message.channel().underWay--;
            part.message.channel().correlator.unanswered(part);
            owner.submitted(part.message, false);
            channels.unanswered(part.message);
        }
    }
}
