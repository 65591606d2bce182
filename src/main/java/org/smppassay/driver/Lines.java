package org.smppassay.driver;

import com.cloudhopper.smpp.pdu.BaseSm;
import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.smppassay.observation.LineFacts;
import org.smppassay.scenario.test.BindPlan;
import org.smppassay.session.BindType;
import org.smppassay.world.World;

/** All sessions of a test, over all channels: from their first binds to their ends, and how they fared. Owned by the tester's loop. */
final class Lines {
    private static final long GRACE_SECONDS = 2;

    /** What the sessions tell. */
    interface Owner {
        /** All have been bound for the first time. */
        void allBound();

        /** One could not be bound; there will be no test. */
        void failed(String why);

        /** A session of the channel has been bound or lost. */
        void changed(Channel channel);

        /** There may be room for a submission. */
        void mayWrite();

        /** A receipt or reply came. */
        void delivered(Channel channel, BaseSm<?> pdu);

        /** All have ended. */
        void allEnded();
    }

    private final World world;
    private final EventLoop loop;
    private final Owner owner;
    private final List<Link> links = new ArrayList<>();
    private final Set<Link> waited = new HashSet<>();
    private boolean complete;
    private boolean ending;
    private long protocolErrors;
    private long connectionsLost;
    /** Of all links, up to the end; what unbinding takes is nobody's fault. */
    private long boundNanos;

    private long wantedNanos;

    Lines(World world, Owner owner) {
        this.world = world;
        this.loop = world.loop();
        this.owner = owner;
    }

    /** Gives a channel its sessions with a target. */
    void add(Channel channel, Target target, BindPlan binds) {
        add(channel, target, BindType.TRANSCEIVER, binds.transceiver(), binds.window());
        add(channel, target, BindType.TRANSMITTER, binds.transmitter(), binds.window());
        add(channel, target, BindType.RECEIVER, binds.receiver(), binds.window());
        links.addAll(channel.links);
    }

    private void add(Channel channel, Target target, BindType type, int count, int window) {
        for (int i = 0; i < count; i++) {
            channel.links.add(new Link(world, loop, target, type, window, new Events(channel)));
        }
    }

    void connect() {
        waited.addAll(links);
        links.forEach(Link::connect);
    }

    /** Unbinds all; those that do not agree are cut. */
    void end() {
        ending = true;
        long now = world.nanos();
        boundNanos = links.stream().mapToLong(link -> link.boundNanos(now)).sum();
        wantedNanos = links.stream().mapToLong(link -> link.wantedNanos(now)).sum();
        waited.addAll(links);
        links.forEach(Link::end);
        loop.schedule(() -> links.forEach(Link::cut), GRACE_SECONDS, TimeUnit.SECONDS);
    }

    /** How they fared up to the end. */
    LineFacts facts() {
        return new LineFacts(protocolErrors, connectionsLost, boundNanos, wantedNanos);
    }

    /** What one channel's sessions tell. */
    private final class Events implements Link.Owner {
        private final Channel channel;

        Events(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void bound(Link link) {
            waited.remove(link);
            owner.changed(channel);
            if (waited.isEmpty() && !complete && !ending) {
                complete = true;
                owner.allBound();
            } else {
                owner.mayWrite();
            }
        }

        @Override
        public void failed(Link link, String why) {
            if (ending) {
                ended(link);
                return;
            }
            ending = true;
            owner.failed(why);
            links.forEach(Link::end);
            links.forEach(Link::cut);
        }

        @Override
        public void roomFor(Link link) {
            owner.mayWrite();
        }

        @Override
        public void delivered(BaseSm<?> pdu) {
            owner.delivered(channel, pdu);
        }

        @Override
        public void senseless(String what) {
            protocolErrors++;
        }

        @Override
        public void lost(Link link, String why) {
            connectionsLost++;
            owner.changed(channel);
            owner.mayWrite();
        }

        @Override
        public void ended(Link link) {
            waited.remove(link);
            if (waited.isEmpty() && ending) {
                owner.allEnded();
            }
        }
    }
}
