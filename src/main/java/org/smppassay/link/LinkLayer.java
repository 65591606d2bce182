package org.smppassay.link;

import io.netty.channel.ChannelPipeline;

/**
 * Something that lies between sessions and their sockets. What passes it is buffers: outbound one PDU each, as the codec
 * wrote it; inbound octets as they came.
 */
@FunctionalInterface
public interface LinkLayer {
    /** Adds its handlers at the end of a new connection's pipeline. Called on the connection's loop. */
    void layOn(ChannelPipeline pipeline);
}
