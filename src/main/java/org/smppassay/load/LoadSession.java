package org.smppassay.load;

import com.cloudhopper.smpp.pdu.BaseSm;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.Link;
import org.smppassay.driver.Target;
import org.smppassay.session.BindType;
import org.smppassay.world.World;

/** One bind of a load: a link that binds again when it is lost, and the lane through its present connection. Owned by the load's loop. */
final class LoadSession implements Link.Owner {
    /** Requests of the session's own: bind, enquire_link, unbind. */
    private static final int OWN_WINDOW = 4;

    /** What a session tells. */
    interface Owner {
        /** It is bound, for the first time or again. */
        void bound(LoadSession session, boolean again);

        /** It could not connect or bind at all. */
        void failed(String why);

        /** A message came that is no plain receipt of ours; it has been answered. */
        void delivered(BaseSm<?> pdu);

        /** The peer sent something senseless. */
        void senseless();

        /** A bound connection ended although nobody had asked for it. */
        void disconnected();

        /** It has ended for good. */
        void ended(LoadSession session);
    }

    private final Owner owner;
    private final Link link;
    private final BindType type;
    private @Nullable SubmissionLane lane;
    private boolean everBound;
    private boolean bound;
    private boolean waiting;
    private boolean ended;

    /**
     * @param lanes makes the lane of each new connection
     */
    LoadSession(
            World world, EventLoop loop, Target target, BindType type, Supplier<SubmissionLane> lanes, Owner owner) {
        this.owner = owner;
        this.type = type;
        this.link = new Link(world, loop, target, type, OWN_WINDOW, List.of(pipeline -> addTo(pipeline, lanes)), this);
    }

    private void addTo(ChannelPipeline pipeline, Supplier<SubmissionLane> lanes) {
        SubmissionLane next = lanes.get();
        lane = next;
        pipeline.addLast(next);
    }

    Link link() {
        return link;
    }

    boolean isBound() {
        return bound;
    }

    /** Whether a receipt could reach it now. */
    boolean receives() {
        return bound && type != BindType.TRANSMITTER;
    }

    /** True if a submission may be written now. */
    boolean hasRoom() {
        return lane != null && bound && link.transmits() && lane.hasRoom();
    }

    /** The lane through the present connection, or the one before if there is none. */
    SubmissionLane lane() {
        if (lane == null) {
            throw new IllegalStateException("never connected");
        }
        return lane;
    }

    int inFlight() {
        return lane == null ? 0 : lane.inFlight();
    }

    /** Whether it stands in the queue of those that have room. */
    boolean waiting() {
        return waiting;
    }

    void waiting(boolean stands) {
        waiting = stands;
    }

    @Override
    public void bound(Link of) {
        boolean again = everBound;
        everBound = true;
        bound = true;
        owner.bound(this, again);
    }

    @Override
    public void failed(Link of, String why) {
        owner.failed(why);
    }

    @Override
    public void roomFor(Link of) {
        // The lane has a window of its own.
    }

    @Override
    public void delivered(BaseSm<?> pdu) {
        owner.delivered(pdu);
    }

    @Override
    public void senseless(String what) {
        owner.senseless();
    }

    @Override
    public void lost(Link of, String why) {
        bound = false;
        owner.disconnected();
    }

    @Override
    public void ended(Link of) {
        bound = false;
        // A connection that was still being made tells a second time.
        if (!ended) {
            ended = true;
            owner.ended(this);
        }
    }
}
