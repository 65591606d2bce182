package org.smppassay.link;

import io.netty.channel.ChannelPipeline;

/** Something that lies between a session and its socket. Shared by connections and safe on all loops. */
@FunctionalInterface
public interface LinkLayer {
    /** Nothing: the session talks to the socket. */
    LinkLayer NONE = pipeline -> {};

    /** Adds its handlers to a new connection's pipeline, behind what is nearer to the socket. Called on the connection's loop. */
    void addTo(ChannelPipeline pipeline);
}
