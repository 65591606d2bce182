package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.smppassay.carrier.message.Message;
import org.smppassay.carrier.network.Subscribers;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.world.World;

/**
 * Keeps in mind whose messages were to set the delivery pending flag (set_dpf, SMPP 3.4, clause 5.3.2.29) and could not be
 * delivered for the time being, and alerts their ESMEs once when the subscribers can be reached again (clause 4.12).
 *
 * <p>Messages are asked for on their session's loop and end on their account's home loop; safe on all loops.
 */
final class Alerts {
    /** Messages kept in mind; alerts for more are counted as lost. */
    private static final int MOST = 10_000;

    /** How often a network hears of its subscribers. */
    private static final long FIRST_LOOK_NANOS = Duration.ofMinutes(1).toNanos();

    private static final long LAST_LOOK_NANOS = Duration.ofDays(2).toNanos();
    private static final int AVAILABLE = 0;

    private final World world;
    private final Subscribers subscribers;
    private final CarrierCounters counters;
    private final Set<Message> asked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger kept = new AtomicInteger();

    Alerts(World world, Subscribers subscribers, CarrierCounters counters) {
        this.world = world;
        this.subscribers = subscribers;
        this.counters = counters;
    }

    /** Keeps a message in mind if its request sets the flag. To be called before it begins its course. */
    void ask(Message message, BaseSm<?> request) {
        if (request.getOptionalParameterCount() == 0 || !setsFlag(request)) {
            return;
        }
        if (kept.getAndUpdate(open -> Math.min(open + 1, MOST)) < MOST) {
            asked.add(message);
        } else {
            counters.count(CarrierCount.ALERTS_LOST);
        }
    }

    private static boolean setsFlag(BaseSm<?> request) {
        Tlv flag = request.getOptionalParameter(SmppConstants.TAG_SET_DPF);
        return flag != null && flag.getLength() == 1 && flag.getValue()[0] == 1;
    }

    /** True if the end of the message is of interest. */
    boolean await(Message message) {
        return kept.get() > 0 && asked.contains(message);
    }

    /** An attempt has failed and there will be another. Called on the home loop. */
    void failedForNow(Message message) {
        if (kept.get() > 0 && asked.remove(message)) {
            alertWhenReachable(message);
        }
    }

    /** The message has ended. Called on the home loop. */
    void ended(Message message) {
        if (message.delivered() || !message.failure().temporary()) {
            forget(message);
        } else {
            failedForNow(message);
        }
    }

    /** The message is of no interest any more. */
    void forget(Message message) {
        if (kept.get() > 0 && asked.remove(message)) {
            kept.decrementAndGet();
        }
    }

    private void alertWhenReachable(Message message) {
        long now = world.nanos();
        long from = subscribers.reachableFrom(
                message.destination().getAddress(), now + FIRST_LOOK_NANOS, now + LAST_LOOK_NANOS);
        if (from == Long.MAX_VALUE) {
            kept.decrementAndGet();
        } else {
            message.account().home().schedule(() -> alert(message), from - now, TimeUnit.NANOSECONDS);
        }
    }

    private void alert(Message message) {
        kept.decrementAndGet();
        message.account().alert(message.destination(), message.source(), AVAILABLE);
    }
}
