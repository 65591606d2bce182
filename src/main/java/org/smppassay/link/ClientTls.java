package org.smppassay.link;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * TLS 1.2 and 1.3 on the connecting side. The peer has to show a certificate for the host that was asked for. Shared by all
 * connections to one peer; safe on all loops.
 */
public final class ClientTls implements LinkLayer {
    private final SslContext context;
    private final String host;
    private final int port;

    /**
     * @param host name or IP address of the peer, which its certificate must be for
     * @param trusted who may vouch for the peer; empty: those whom the Java runtime trusts
     * @param own shown if the peer asks for a certificate
     * @throws TlsException if {@code own} can't be used
     */
    public ClientTls(String host, int port, List<X509Certificate> trusted, Optional<Identity> own) throws TlsException {
        this.host = host;
        this.port = port;
        try {
            SslContextBuilder builder = SslContextBuilder.forClient()
                    .sslProvider(SslProvider.JDK)
                    .protocols(ServerTls.PROTOCOLS)
                    .endpointIdentificationAlgorithm("HTTPS");
            if (!trusted.isEmpty()) {
                builder.trustManager(trusted);
            }
            own.ifPresent(identity -> builder.keyManager(identity.key(), identity.chain()));
            this.context = builder.build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new TlsException("TLS can't be set up: " + e.getMessage(), e);
        }
    }

    @Override
    public void addTo(ChannelPipeline pipeline) {
        pipeline.addLast(context.newHandler(pipeline.channel().alloc(), host, port), new TlsGuard(() -> {}));
    }
}
