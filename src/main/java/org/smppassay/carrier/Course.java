package org.smppassay.carrier;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.smppassay.carrier.admission.Destiny;
import org.smppassay.carrier.message.AccountMessages;
import org.smppassay.carrier.message.Fates;
import org.smppassay.carrier.message.Lattice;
import org.smppassay.carrier.message.Message;
import org.smppassay.carrier.mo.Replies;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.carrier.network.Failure;
import org.smppassay.carrier.network.Subscribers;
import org.smppassay.carrier.receipt.Receipts;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.observation.TruthSink;
import org.smppassay.protocol.MessageState;
import org.smppassay.world.World;

/**
 * Leads messages from their acceptance to their end: tries, tries again, lets expire, and tells those who wait. A message is
 * begun on its session's loop and led on on its account's home loop.
 */
final class Course implements AccountMessages.Conductor {
    /** The cause of the end of messages whose validity period was over. */
    private static final String EXPIRY = "validity period";

    private final World world;
    private final Subscribers subscribers;
    private final Lattice lattice;
    private final Receipts receipts;
    private final Replies replies;
    private final Optional<TruthSink> truth;
    private final CarrierCounters counters;
    private final Alerts alerts;

    Course(
            World world,
            Subscribers subscribers,
            Lattice lattice,
            Receipts receipts,
            Replies replies,
            Optional<TruthSink> truth,
            CarrierCounters counters) {
        this.world = world;
        this.subscribers = subscribers;
        this.lattice = lattice;
        this.receipts = receipts;
        this.replies = replies;
        this.truth = truth;
        this.counters = counters;
        this.alerts = new Alerts(world, subscribers, counters);
    }

    /** Tells ESMEs of subscribers that can be reached again. */
    Alerts alerts() {
        return alerts;
    }

    /**
     * Begins with a message that nobody else knows yet.
     *
     * @param firstTryNanos when its first try is due, now or later
     * @return false if no operator has its number
     */
    boolean begin(Message message, String destination, long firstTryNanos, long nowNanos) {
        if (firstTryNanos > nowNanos) {
            message.schedule(firstTryNanos);
            message.isAwaited();
            return subscribers.reaches(destination);
        }
        if (!attempt(message, destination, nowNanos)) {
            return false;
        }
        boolean settled = message.isDecided() && !message.expiresFirst();
        if (!settled
                || truth.isPresent()
                || message.account().queues()
                || receipts.wanted(message)
                || replies.follow(message)
                || alerts.await(message)) {
            message.isAwaited();
        }
        return true;
    }

    @Override
    public void due(AccountMessages messages, Message message) {
        if (message.expiresFirst()) {
            message.decide(MessageState.EXPIRED, message.failure(), EXPIRY, message.expiresNanos());
            end(messages, message);
        } else if (message.isDecided()) {
            end(messages, message);
        } else {
            if (message.isScheduled() || message.waits()) {
                attempt(message, message.destinationNumber(), message.dueNanos());
            } else {
                failedForNow(message);
            }
            messages.changed(message);
        }
    }

    /** A message with replace_if_present_flag makes an older one go (SMPP 3.4, clause 5.2.18). */
    @Override
    public void replaced(AccountMessages messages, Message older, Message younger) {
        counters.count(CarrierCount.REPLACED);
        delete(messages, older, "replaced by " + younger.messageId());
    }

    /** Takes a message that has not ended out of the world. */
    void delete(AccountMessages messages, Message message, String why) {
        message.decide(MessageState.DELETED, Failure.NONE, why, world.nanos());
        end(messages, message);
    }

    /** Tells what messages have come to by now that have not come to an end. */
    CompletableFuture<Void> close(AccountMessages messages) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        messages.visit(all -> {
            all.close(message -> tell(message, receipts.fateSoFarInWords(message)));
            closed.complete(null);
        });
        return closed;
    }

    /** False if no operator has the number. */
    private boolean attempt(Message message, String destination, long now) {
        Attempt attempt = subscribers.attempt(destination, message.luck(), message.attempts() + 1, now);
        if (attempt == null) {
            return false;
        }
        message.tries(attempt);
        Destiny destiny = message.destiny();
        if (destiny != null) {
            follow(destiny, message, attempt, now);
        } else if (failsForNow(message, attempt)) {
            message.failsForNow(now + attempt.nanos());
        } else {
            message.decide(stateAfter(attempt), attempt.failure(), attempt.cause(), now + attempt.nanos());
        }
        return true;
    }

    /** What the network makes of a message counts only as far as it has not been decided otherwise. */
    private void follow(Destiny destiny, Message message, Attempt attempt, long now) {
        long end = now + (destiny.delayNanos() == Destiny.NETWORK_DELAY ? attempt.nanos() : destiny.delayNanos());
        MessageState state = destiny.state();
        if (state == null && failsForNow(message, attempt)) {
            message.failsForNow(end);
        } else if (state == null) {
            String cause = destiny.cause().isEmpty() ? attempt.cause() : destiny.cause();
            message.decide(stateAfter(attempt), attempt.failure(), cause, end);
        } else if (state.isFinal()) {
            message.decide(state, failure(state, destiny.error()), destiny.cause(), end);
        } else {
            message.failsForNow(Message.NEVER);
        }
    }

    private static Failure failure(MessageState state, String error) {
        return error.equals(Failure.NONE.code()) ? Failure.NONE : new Failure(error, false, state, Optional.empty());
    }

    private boolean failsForNow(Message message, Attempt attempt) {
        return attempt.result() == Attempt.Result.TEMPORARY_FAILURE
                && lattice.nanosAfter(message.attempts()) != Lattice.NO_MORE;
    }

    private static MessageState stateAfter(Attempt attempt) {
        return attempt.delivered() ? MessageState.DELIVERED : attempt.failure().state();
    }

    private void failedForNow(Message message) {
        alerts.failedForNow(message);
        if (message.notifies()) {
            receipts.sendIntermediate(message, MessageState.ENROUTE);
        }
        message.waitsUntil(message.dueNanos() + lattice.nanosAfter(message.attempts()));
    }

    private void end(AccountMessages messages, Message message) {
        messages.end(message);
        message.account().pendingEnded();
        alerts.ended(message);
        // What became of the receipt is worked out for those alone who listen.
        if (truth.isPresent()) {
            tell(message, receipts.fateInWords(message));
        }
        receipts.send(message);
        replies.schedule(message);
    }

    private void tell(Message message, String receipt) {
        truth.ifPresent(sink -> sink.fate(Fates.of(message, receipt, world.nanos())));
    }
}
