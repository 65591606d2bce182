package org.smppassay.driver;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.smppassay.observation.Advice;
import org.smppassay.observation.Advice.Action;
import org.smppassay.observation.PlanEvent.Kind;
import org.smppassay.observation.Reason;
import org.smppassay.scenario.test.FailBack;
import org.smppassay.scenario.test.FailoverPlan;
import org.smppassay.scenario.test.Unanswered;
import org.smppassay.scenario.value.Durations;
import org.smppassay.world.World;

/**
 * The channels of a test, one or two, and which of them is in use. When the first one breaks, messages go over the second, those
 * included that the first has refused: the last so many refusals are kept for that. What it may have accepted is not sent
 * twice, unless the plan wants it. Owned by the tester's loop.
 */
final class Channels {
    /** What has to happen when the channel changes. */
    interface Owner {
        /** From now on another channel is in use: whatever is to be sent goes over it. */
        void switched();

        /** The message was surely not accepted and is to be sent over the channel in use. */
        void handOver(OpenMessage message);

        /** A refused message is not kept any longer. */
        void close(OpenMessage message);
    }

    private static final long GOOD = -1;

    private final World world;
    private final EventLoop loop;
    private final Optional<FailoverPlan> plan;
    private final List<Channel> all;
    private final OpenMessages open;
    private final Turns turns;
    private final Owner owner;
    private final Queue<OpenMessage> refused = new ArrayDeque<>();
    /** The last submissions: when they were refused or given up, or {@link #GOOD}. */
    private final Queue<Long> answers = new ArrayDeque<>();

    private Channel current;
    private long switchedNanos;
    private long troubleNanos;
    private boolean takingOver;
    private boolean ended;

    /**
     * @param plan when the second channel takes over; empty if there is but one
     * @param all the first one, and the second if there is one
     * @param open messages whose outcome is not told
     */
    Channels(Turns turns, Optional<FailoverPlan> plan, List<Channel> all, OpenMessages open, Owner owner) {
        this.turns = turns;
        this.world = turns.world();
        this.loop = world.loop();
        this.plan = all.size() > 1 ? plan : Optional.empty();
        this.all = all;
        this.open = open;
        this.owner = owner;
        this.current = all.get(0);
    }

    /** What the messages over a channel have in common; nothing if it is the only one. */
    static String name(int index, int of) {
        String name = index == 0 ? FailoverPlan.FIRST : FailoverPlan.SECOND;
        return of == 1 ? "" : name;
    }

    /** The one that messages go over now. */
    Channel current() {
        return current;
    }

    List<Channel> all() {
        return all;
    }

    /** The test is over: nothing is kept any more, and nothing changes. */
    void end() {
        ended = true;
    }

    /** A session of a channel has been bound or lost. */
    void changed(Channel channel) {
        channel.changed(world.nanos());
        plan.ifPresent(failover -> {
            long wait = channel.transmits()
                    ? failover.calm().toNanos()
                    : failover.unbound().toNanos();
            loop.schedule(() -> look(failover), wait, TimeUnit.NANOSECONDS);
            look(failover);
        });
    }

    /** Does what it is advised if it can. */
    void heed(Advice advice) {
        heed(advice, world.nanos());
    }

    /** A submission over the channel in use was answered, or never will be; does what is advised on that. */
    void submitted(boolean accepted, Advice advice) {
        if (plan.isPresent()) {
            answers.add(accepted ? GOOD : world.nanos());
            if (answers.size() > plan.get().window()) {
                answers.remove();
            }
        }
        if (advice.action() == Action.SWITCH) {
            heed(advice, firstBadNanos());
        }
    }

    private long firstBadNanos() {
        return answers.stream().filter(nanos -> nanos != GOOD).findFirst().orElse(world.nanos());
    }

    private void heed(Advice advice, long sinceNanos) {
        if (advice.action() == Action.SWITCH
                && plan.isPresent()
                && current == all.get(0)
                && all.get(1).transmits()) {
            use(all.get(1), sinceNanos, advice.reason());
        }
    }

    /** A submission has been accepted. */
    void accepted(Channel by) {
        if (takingOver && by == current) {
            takingOver = false;
            double seconds = Math.round((world.nanos() - troubleNanos) / 1e8) / 10.0;
            turns.tell(Kind.TAKES_OVER, by.name, Reason.of("took", Double.toString(seconds)));
        }
    }

    /** Whether a refused message is not told for now, since it may go over the other channel. */
    boolean keeps(OpenMessage message) {
        if (message.handedOver() && !ended) {
            return true;
        }
        if (plan.isEmpty() || ended || !isFromFirst(message)) {
            return false;
        }
        if (current != all.get(0)) {
            owner.handOver(message);
            return true;
        }
        if (!refused.contains(message)) {
            refused.add(message);
        }
        if (refused.size() > plan.get().window()) {
            OpenMessage eldest = refused.remove();
            if (!eldest.closed()) {
                owner.close(eldest);
            }
        }
        return true;
    }

    /** No response to a part of the message has come, and none will. */
    void unanswered(OpenMessage message) {
        if (plan.isPresent() && current != all.get(0) && !message.closed() && isFromFirst(message)) {
            owner.handOver(message);
        }
    }

    private void look(FailoverPlan failover) {
        long now = world.nanos();
        Channel first = all.get(0);
        if (ended) {
            return;
        }
        if (current == first) {
            long lost = first.lostSinceNanos();
            if (lost != Channel.NEVER
                    && now - lost >= failover.unbound().toNanos()
                    && all.get(1).transmits()) {
                use(all.get(1), lost, Reason.of("unbound", first.name, Durations.format(failover.unbound())));
            }
        } else if (failover.back() == FailBack.WHEN_RECOVERED) {
            long calm = Math.max(switchedNanos, first.boundSinceNanos());
            if (first.transmits() && now - calm >= failover.calm().toNanos()) {
                use(first, now, Reason.of("recovered", first.name, Durations.format(failover.calm())));
            }
        }
    }

    private void use(Channel next, long sinceNanos, Reason why) {
        current = next;
        switchedNanos = world.nanos();
        troubleNanos = sinceNanos;
        takingOver = next != all.get(0);
        turns.tell(Kind.SWITCHES, next.name, why);
        refused.clear();
        answers.clear();
        if (next != all.get(0)) {
            open.each(message -> {
                if (isFromFirst(message)) {
                    owner.handOver(message);
                }
            });
        }
        plan.ifPresent(
                failover -> loop.schedule(() -> look(failover), failover.calm().toNanos(), TimeUnit.NANOSECONDS));
        owner.switched();
    }

    /** True if the first channel has not accepted anything of the message, or the plan has it sent twice rather than never. */
    private boolean isFromFirst(OpenMessage message) {
        boolean twice = plan.filter(failover -> failover.unanswered() == Unanswered.RESEND)
                .isPresent();
        return message.isOver(all.get(0)) && message.surelyNotAccepted(twice);
    }
}
