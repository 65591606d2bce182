package org.smppassay.session;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import org.smppassay.world.LazyTimer;

/** The three timers that watch over a link: session_init, enquire_link and inactivity (SMPP 3.4, clause 7.2). Owned by its loop. */
final class LinkTimers {
    /** What the session does when a timer runs out. */
    interface Actions {
        void notBoundInTime();

        void silent();

        void inactive();
    }

    private final EventExecutor loop;
    private final SessionConfig config;
    private final LazyTimer sessionInit;
    private final LazyTimer enquireLink;
    private final LazyTimer inactivity;
    private long bindDeadline;
    private long lastTrafficNanos;
    private long lastRequestNanos;

    LinkTimers(EventExecutor loop, SessionConfig config, Actions actions) {
        this.loop = loop;
        this.config = config;
        this.lastTrafficNanos = loop.ticker().nanoTime();
        this.lastRequestNanos = lastTrafficNanos;
        this.bindDeadline = lastTrafficNanos + nanos(config.sessionInit());
        // Each moves its deadline before it acts: a connection whose end takes time would else keep the timer running.
        this.sessionInit = new LazyTimer(loop, loop.ticker()::nanoTime, () -> bindDeadline, () -> {
            bindDeadline = LazyTimer.NEVER;
            actions.notBoundInTime();
        });
        this.enquireLink = new LazyTimer(
                loop, loop.ticker()::nanoTime, () -> lastTrafficNanos + nanos(config.enquireLink()), () -> {
                    trafficSeen();
                    actions.silent();
                });
        this.inactivity = new LazyTimer(
                loop, loop.ticker()::nanoTime, () -> lastRequestNanos + nanos(config.inactivity()), () -> {
                    requestSent(loop.ticker().nanoTime());
                    actions.inactive();
                });
        startUnlessOff(sessionInit, config.sessionInit());
    }

    void bound() {
        sessionInit.cancel();
        startUnlessOff(enquireLink, config.enquireLink());
        startUnlessOff(inactivity, config.inactivity());
    }

    /** Something came in. */
    void trafficSeen() {
        lastTrafficNanos = loop.ticker().nanoTime();
    }

    /** A request other than enquire_link came in with the last traffic seen. */
    void requestSeen() {
        lastRequestNanos = lastTrafficNanos;
    }

    /** A request other than enquire_link goes out. */
    void requestSent(long nowNanos) {
        lastRequestNanos = nowNanos;
    }

    void cancel() {
        sessionInit.cancel();
        enquireLink.cancel();
        inactivity.cancel();
    }

    private static void startUnlessOff(LazyTimer timer, Duration limit) {
        if (!limit.isZero()) {
            timer.arm();
        }
    }

    private static long nanos(Duration duration) {
        return duration.toNanos();
    }
}
