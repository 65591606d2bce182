package org.smppassay.driver;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.DataSm;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.type.Address;
import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.smppassay.link.LinkLayer;
import org.smppassay.protocol.CommandStatus;
import org.smppassay.session.BindType;
import org.smppassay.session.ResponseListener;
import org.smppassay.session.SessionConfig;
import org.smppassay.session.SessionHandler;
import org.smppassay.session.SessionInitializer;
import org.smppassay.session.SmppSession;
import org.smppassay.world.World;

/** One bind, connected again whenever it is lost, until it is told to end. Owned by one loop, on which all is called. */
public final class Link implements SessionHandler {
    /** What a link tells its owner. */
    public interface Owner {
        /** It is bound, for the first time or again. */
        void bound(Link link);

        /** The first attempt to connect or bind failed; there will be no other. */
        void failed(Link link, String why);

        /** A submission may be sent. */
        void roomFor(Link link);

        /** A receipt or reply came; it has been answered. */
        void delivered(BaseSm<?> pdu);

        /** The peer sent something senseless. */
        void senseless(String what);

        /** A bound connection ended although nobody had asked for it. */
        void lost(Link link, String why);

        /** The connection ended after {@link Link#end()}. */
        void ended(Link link);
    }

    private final World world;
    private final EventLoop loop;
    private final Target target;
    private final BindType type;
    private final SessionInitializer initializer;
    private final Owner owner;
    private final Backoff reconnect = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private @Nullable SmppSession session;
    private long firstBound;
    private long boundSince;
    private long boundNanos;
    private boolean everBound;
    private boolean bound;
    private boolean ending;

    Link(World world, EventLoop loop, Target target, BindType type, int window, Owner owner) {
        this(world, loop, target, type, window, List.of(), owner);
    }

    /**
     * @param window requests of the session that may be unanswered, at least 1
     * @param above what lies between the session and what the target says lies below it
     */
    public Link(
            World world, EventLoop loop, Target target, BindType type, int window, List<LinkLayer> above, Owner owner) {
        this.world = world;
        this.loop = loop;
        this.target = target;
        this.type = type;
        this.initializer =
                new SessionInitializer(SessionConfig.esme(window), () -> this, layers(target, above), List.of());
        this.owner = owner;
    }

    private static List<LinkLayer> layers(Target target, List<LinkLayer> above) {
        return Stream.concat(Stream.of(target.link()), above.stream()).toList();
    }

    /** Connects and binds, for the first time. */
    public void connect() {
        world.connect(loop, target.address(), initializer).addListener(done -> {
            if (!done.isSuccess()) {
                attemptFailed("can't connect to " + target.where() + ": " + reason(done.cause()));
            }
        });
    }

    /** True if a submission may be written now. */
    boolean hasRoom() {
        return transmits() && session != null && session.hasRoom();
    }

    /** True if it is bound so that it may submit. */
    public boolean transmits() {
        return session != null && session.state().transmits();
    }

    /**
     * How long it was bound so far.
     *
     * @param now what the world's nanos are: one reading for both sides of a share, or it could exceed the whole
     */
    public long boundNanos(long now) {
        return boundNanos + (bound ? now - boundSince : 0);
    }

    /**
     * How long it should have been: since it was first bound; 0 if it never was.
     *
     * @param now what the world's nanos are
     */
    public long wantedNanos(long now) {
        return everBound ? now - firstBound : 0;
    }

    /** Writes a submission. The caller heeds {@link #hasRoom()}. */
    void submit(SubmitSm pdu, ResponseListener listener) {
        if (session == null) {
            listener.unanswered();
        } else {
            session.request(pdu, listener);
        }
    }

    /** Unbinds and does not connect again. */
    public void end() {
        ending = true;
        if (session == null) {
            owner.ended(this);
        } else {
            session.unbind("the test is over");
        }
    }

    /** Ends the connection without waiting for the peer to agree. */
    public void cut() {
        if (session != null) {
            session.close("the test is over");
        }
    }

    @Override
    public void opened(SmppSession opened) {
        session = opened;
        if (ending) {
            opened.close("the test is over");
            return;
        }
        opened.bind(bindRequest(), new ResponseListener() {
            @Override
            public void answered(PduResponse response, long serviceNanos) {
                bindAnswered(opened, response.getCommandStatus());
            }

            @Override
            public void unanswered() {
                opened.close(target + " did not answer the bind");
            }
        });
    }

    @Override
    public void bound(SmppSession of) {
        boundSince = world.nanos();
        firstBound = everBound ? firstBound : boundSince;
        everBound = true;
        bound = true;
        reconnect.reset();
        owner.bound(this);
    }

    @Override
    public void requestReceived(SmppSession from, PduRequest<?> request) {
        if (request instanceof BaseSm<?> message && (message instanceof DeliverSm || message instanceof DataSm)) {
            from.respond(request, SmppConstants.STATUS_OK);
            owner.delivered(message);
        } else {
            from.respond(request, SmppConstants.STATUS_INVCMDID);
        }
    }

    @Override
    public void windowOpened(SmppSession of) {
        owner.roomFor(this);
    }

    @Override
    public void protocolError(SmppSession from, String what) {
        owner.senseless(what);
    }

    @Override
    public void closed(SmppSession of, String why) {
        session = null;
        boolean wasBound = bound;
        boundNanos = boundNanos(world.nanos());
        bound = false;
        if (ending) {
            owner.ended(this);
        } else if (everBound) {
            if (wasBound) {
                owner.lost(this, why);
            }
            connectLater();
        } else {
            owner.failed(this, why);
        }
    }

    private void bindAnswered(SmppSession of, int status) {
        if (!of.state().bound()) {
            of.close(target + " refused the bind: " + CommandStatus.name(status));
        }
    }

    private void attemptFailed(String why) {
        if (ending) {
            owner.ended(this);
        } else if (everBound) {
            connectLater();
        } else {
            owner.failed(this, why);
        }
    }

    private void connectLater() {
        loop.schedule(
                () -> {
                    if (!ending) {
                        connect();
                    }
                },
                reconnect.next(),
                TimeUnit.NANOSECONDS);
    }

    private BaseBind<?> bindRequest() {
        BaseBind<?> request = type.request();
        request.setSystemId(target.systemId());
        request.setPassword(target.password());
        request.setSystemType("");
        request.setInterfaceVersion(SmppConstants.VERSION_3_4);
        request.setAddressRange(new Address());
        return request;
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof ConnectTimeoutException) {
            return "no answer in time";
        }
        String message = cause == null ? null : cause.getMessage();
        if (message == null) {
            return cause == null ? "unknown reason" : cause.getClass().getSimpleName();
        }
        return message.contains("refused") ? "connection refused" : message;
    }
}
