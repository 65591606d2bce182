package org.smppassay.link.fault;

import io.netty.channel.ChannelPipeline;

/** What a fault does when it strikes. Immutable. */
public interface FaultKind {
    /** Where its handlers lie. */
    Layer layer();

    /** Adds the handlers that put it on one connection at the end of the pipeline. */
    void layOn(ChannelPipeline pipeline, Connection connection, Strikes strikes);
}
