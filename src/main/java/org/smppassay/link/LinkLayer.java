package org.smppassay.link;

import io.netty.channel.ChannelPipeline;

/**
 * Something that lies between sessions and their sockets. What passes it is buffers: outbound one PDU each, as the codec
 * wrote it; inbound octets as they came. Shared by connections and safe on all loops.
 */
@FunctionalInterface
public interface LinkLayer {
    /** Nothing. */
    LinkLayer NONE = pipeline -> {};

    /** Adds its handlers at the end of a new connection's pipeline, behind what is nearer to the socket. Called on the connection's loop. */
    void addTo(ChannelPipeline pipeline);
}
