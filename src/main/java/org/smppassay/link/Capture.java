package org.smppassay.link;

import io.netty.channel.ChannelPipeline;
import java.util.concurrent.atomic.AtomicInteger;
import org.smppassay.world.World;

/** Writes what passes the connections of a world into a packet capture. */
public final class Capture implements LinkLayer {
    private static final int FIRST_VIRTUAL_PORT = 10_000;
    private static final int VIRTUAL_PORTS = 50_000;

    private final PcapFile file;
    private final World world;
    private final AtomicInteger virtualConnections = new AtomicInteger();

    /**
     * @param file may be shared by several carriers
     */
    public Capture(PcapFile file, World world) {
        this.file = file;
        this.world = world;
    }

    @Override
    public void addTo(ChannelPipeline pipeline) {
        pipeline.addLast(new PcapHandler(file, world, this::virtualPort));
    }

    private int virtualPort() {
        return FIRST_VIRTUAL_PORT + virtualConnections.getAndIncrement() % VIRTUAL_PORTS;
    }
}
