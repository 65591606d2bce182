package org.smppassay.link.fault;

import io.netty.channel.ChannelPipeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.smppassay.link.LinkLayer;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** All faults of one end, laid on each of its connections. Safe on all loops. */
public final class Faults implements LinkLayer {
    private final LongSupplier clock;
    private final FaultListener listener;
    private final List<Prepared> prepared = new ArrayList<>();
    private final AtomicLong connections = new AtomicLong();

    /** What a fault has in common on all connections. */
    private record Prepared(Fault fault, Timetable moments, RandomStream luck, AtomicLong told) {
        Strikes on(Connection connection, FaultListener listener) {
            return new Strikes(fault, moments, connection, luck, listener, told);
        }
    }

    /**
     * @param faults in any order; each has a label of its own
     * @param clock the world's
     */
    public Faults(List<Fault> faults, LongSupplier clock, RandomStreams random, FaultListener listener) {
        this.clock = clock;
        this.listener = listener;
        faults.stream()
                .sorted(Comparator.comparing(fault -> fault.kind().layer()))
                .map(fault -> new Prepared(
                        fault,
                        new Timetable(fault.when(), moments(random, fault.label())),
                        random.stream("link.fault.luck." + fault.label()),
                        new AtomicLong()))
                .forEach(prepared::add);
    }

    /** The stream that places a fault's random moments. */
    static RandomStream moments(RandomStreams random, String label) {
        return random.stream("link.fault.moments." + label);
    }

    @Override
    public void layOn(ChannelPipeline pipeline) {
        Connection connection = new Connection(connections.incrementAndGet(), clock);
        pipeline.addLast(connection);
        for (Prepared one : prepared) {
            one.fault().kind().layOn(pipeline, connection, one.on(connection, listener));
        }
        pipeline.addLast(connection.counter());
    }
}
