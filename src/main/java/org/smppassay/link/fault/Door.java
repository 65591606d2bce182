package org.smppassay.link.fault;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoop;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.smppassay.world.Loops;
import org.smppassay.world.World;

/**
 * A listener that is closed for a time, so that connections are truly refused, and then opened again at the same address.
 * Connections that are open stay so. Owned by one loop; its public methods may be called on any.
 */
public final class Door {
    private static final long TRY_AGAIN_SECONDS = 1;

    private final World world;
    private final EventLoop loop;
    private final List<Closure> closures;
    private final FaultListener listener;
    private final SocketAddress address;
    private final ChannelHandler child;
    private @Nullable Channel open;
    private @Nullable SocketAddress bound;
    private int closedBy;
    private boolean locked;

    /**
     * @param address where to listen
     * @param child initialises the pipeline of each accepted connection
     */
    public Door(
            World world, SocketAddress address, ChannelHandler child, List<Closure> closures, FaultListener listener) {
        this.world = world;
        this.loop = world.loop();
        this.address = address;
        this.child = child;
        this.closures = List.copyOf(closures);
        this.listener = listener;
    }

    /** Opens it; to be called once. A closure that has begun by then closes it as soon as its address is known. */
    public ChannelFuture open() {
        ChannelFuture listening = world.listen(address, child);
        listening.addListener(done -> Loops.run(loop, () -> {
            open = listening.channel();
            if (done.isSuccess()) {
                bound = open.localAddress();
                closures.forEach(closure -> follow(
                        closure, new Timetable(closure.when(), Faults.moments(world.random(), closure.label()))));
            }
            if (locked) {
                open.close();
            }
        }));
        return listening;
    }

    /** Closes it for good. */
    public void lock() {
        Loops.run(loop, () -> {
            locked = true;
            if (open != null) {
                open.close();
            }
        });
    }

    private void follow(Closure closure, Timetable times) {
        long now = world.nanos();
        long span = times.spanAt(now);
        if (span != Timetable.NONE) {
            begin(closure, times, times.endOf(span));
            return;
        }
        long next = times.nextAfter(now);
        if (next != Timetable.NEVER) {
            loop.schedule(() -> follow(closure, times), next - now, TimeUnit.NANOSECONDS);
        }
    }

    private void begin(Closure closure, Timetable times, long endNanos) {
        if (locked) {
            return;
        }
        closedBy++;
        listener.began(world.nanos(), closure.label(), "connections are refused");
        if (open != null) {
            open.close();
        }
        if (endNanos != Timetable.NEVER) {
            loop.schedule(() -> end(closure, times), endNanos - world.nanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void end(Closure closure, Timetable times) {
        if (locked) {
            return;
        }
        closedBy--;
        listener.ended(world.nanos(), closure.label());
        openAgain();
        follow(closure, times);
    }

    private void openAgain() {
        SocketAddress where = bound;
        if (locked || closedBy > 0 || where == null) {
            return;
        }
        ChannelFuture listening = world.listen(where, child);
        listening.addListener(done -> Loops.run(loop, () -> opened(listening)));
    }

    /** Whoever has taken the address meanwhile may give it back. */
    private void opened(ChannelFuture listening) {
        if (!listening.isSuccess()) {
            loop.schedule(this::openAgain, TRY_AGAIN_SECONDS, TimeUnit.SECONDS);
            return;
        }
        open = listening.channel();
        if (locked || closedBy > 0) {
            open.close();
        }
    }
}
