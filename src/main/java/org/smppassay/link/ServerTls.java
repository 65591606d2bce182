package org.smppassay.link;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SniHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.util.DomainWildcardMappingBuilder;
import io.netty.util.Mapping;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;

/** TLS 1.2 and 1.3 on the listening side. Shared by all connections; safe on all loops. */
public final class ServerTls {
    static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /** What is asked of clients. */
    public enum ClientCertificates {
        NONE,
        /** A client may show one; it then has to be trusted. */
        WANTED,
        REQUIRED
    }

    private final SslContext standard;
    private final Mapping<String, SslContext> byName;
    private final boolean named;

    /**
     * @param standard shown to clients that ask for no name, or for one that is not in {@code byName}
     * @param byName shown to clients that ask for a host name; {@code *.example.com} is for all names right below
     * @param trusted who may vouch for clients; empty if no certificates are asked of them
     * @throws TlsException if an identity can't be used
     */
    public ServerTls(
            Identity standard,
            Map<String, Identity> byName,
            ClientCertificates clientCertificates,
            List<X509Certificate> trusted)
            throws TlsException {
        this.standard = context(standard, clientCertificates, trusted);
        this.named = !byName.isEmpty();
        DomainWildcardMappingBuilder<SslContext> names = new DomainWildcardMappingBuilder<>(this.standard);
        for (Map.Entry<String, Identity> entry : byName.entrySet()) {
            names.add(entry.getKey(), context(entry.getValue(), clientCertificates, trusted));
        }
        this.byName = names.build();
    }

    private static SslContext context(
            Identity identity, ClientCertificates clientCertificates, List<X509Certificate> trusted)
            throws TlsException {
        try {
            SslContextBuilder builder = SslContextBuilder.forServer(identity.key(), identity.chain())
                    .sslProvider(SslProvider.JDK)
                    .protocols(PROTOCOLS)
                    .clientAuth(auth(clientCertificates));
            return trusted.isEmpty()
                    ? builder.build()
                    : builder.trustManager(trusted).build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new TlsException("TLS can't be set up with " + identity + ": " + e.getMessage(), e);
        }
    }

    private static ClientAuth auth(ClientCertificates clientCertificates) {
        return switch (clientCertificates) {
            case NONE -> ClientAuth.NONE;
            case WANTED -> ClientAuth.OPTIONAL;
            case REQUIRED -> ClientAuth.REQUIRE;
        };
    }

    /**
     * TLS for accepted connections.
     *
     * @param onFailure runs for each connection on which the two ends don't agree on TLS, on that connection's loop
     */
    public LinkLayer layer(Runnable onFailure) {
        return pipeline -> addTo(pipeline, onFailure);
    }

    private void addTo(ChannelPipeline pipeline, Runnable onFailure) {
        pipeline.addLast(
                named
                        ? new SniHandler(byName)
                        : standard.newHandler(pipeline.channel().alloc()),
                new TlsGuard(onFailure));
    }
}
