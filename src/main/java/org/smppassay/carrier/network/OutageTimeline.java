package org.smppassay.carrier.network;

import io.netty.channel.EventLoop;
import java.util.concurrent.TimeUnit;
import org.smppassay.observation.TimelineEvent;
import org.smppassay.observation.TimelineEvent.Kind;
import org.smppassay.observation.TimelineEvent.What;
import org.smppassay.observation.TimelineSink;
import org.smppassay.world.World;

/** Tells a timeline of the outages that come by chance, each as it begins and ends. Lives on one loop. */
public final class OutageTimeline {
    private final World world;
    private final EventLoop loop;
    private final Subscribers subscribers;
    private final TimelineSink sink;

    private OutageTimeline(World world, Subscribers subscribers, TimelineSink sink) {
        this.world = world;
        this.loop = world.loop();
        this.subscribers = subscribers;
        this.sink = sink;
    }

    /** Tells of all outages from now on, and of one that is on, for as long as the world lasts. */
    public static void tell(World world, Subscribers subscribers, TimelineSink sink) {
        OutageTimeline timeline = new OutageTimeline(world, subscribers, sink);
        subscribers.operators().forEach(operator -> timeline.follow(operator, world.nanos()));
    }

    private void follow(String operator, long nanos) {
        subscribers.outageFrom(operator, nanos).ifPresent(outage -> {
            at(outage.fromNanos(), () -> tell(outage, What.BEGINS));
            at(outage.untilNanos(), () -> {
                tell(outage, What.ENDS);
                follow(operator, outage.untilNanos());
            });
        });
    }

    private void at(long nanos, Runnable task) {
        loop.schedule(task, Math.max(0, nanos - world.nanos()), TimeUnit.NANOSECONDS);
    }

    private void tell(Outage outage, What what) {
        sink.event(new TimelineEvent(world.nanos(), Kind.OUTAGE, outage.label(), what, outage.operator()));
    }
}
