package org.smppassay.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudhopper.smpp.SmppBindType;
import com.cloudhopper.smpp.SmppSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppClient;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.GenericNack;
import com.cloudhopper.smpp.ssl.SslConfiguration;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.link.Identity;
import org.smppassay.link.Openssl;
import org.smppassay.link.Pems;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.session.BindType;

/** The SMSC behind TLS, as the JDK's sockets, openssl and Cloudhopper's stock client see it. */
@Timeout(30)
class TlsTest {
    private static final Identity SERVER = Pems.identity("localhost", "127.0.0.1");
    private static final Identity CLIENT = Pems.identity("client");
    private static final char[] NO_PASSWORD = new char[0];

    @TempDir
    private Path folder;

    private TcpCarrier carrier;

    @AfterEach
    void stop() throws InterruptedException {
        TcpCarrier.await("all sessions have ended", () -> carrier.smsc.openSessions() == 0);
        carrier.close();
    }

    private void serve(String moreTls) throws Exception {
        carrier = TcpCarrier.of(CarrierDescription.ordinary()
                .set(
                        "tls",
                        "{ certificate: '" + Pems.certificate(folder, "smsc", SERVER) + "', key: '"
                                + Pems.key(folder, "smsc", SERVER) + "'" + moreTls + " }"));
    }

    /** Asks for client certificates and trusts that of {@link #CLIENT}. */
    private String asking(String demand) {
        return ", client_certificates: " + demand + ", trusted: '" + Pems.certificate(folder, "client", CLIENT) + "'";
    }

    private SSLSocket connect(Identity trusted, Identity own, String... protocols) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore store = emptyStore();
        store.setCertificateEntry("smsc", trusted.chain().get(0));
        trust.init(store);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore ownStore = emptyStore();
        if (own != null) {
            ownStore.setKeyEntry("client", own.key(), NO_PASSWORD, own.chain().toArray(X509Certificate[]::new));
        }
        keys.init(ownStore, NO_PASSWORD);
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", carrier.address.getPort());
        socket.setSoTimeout(5000);
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        return socket;
    }

    private static KeyStore emptyStore() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static void assertServed(Socket socket) throws IOException {
        try (TcpPeer peer = new TcpPeer(socket)) {
            assertThat(peer.ask(Requests.bind(BindType.TRANSCEIVER, "tester", "secret"))
                            .getCommandStatus())
                    .isZero();
            assertThat(peer.ask(Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT))
                            .getMessageId())
                    .isNotEmpty();
        }
    }

    private void assertRefused(SSLSocket socket) throws Exception {
        try (socket) {
            assertThatThrownBy(() -> assertServed(socket)).isInstanceOf(IOException.class);
        }
        TcpCarrier.await("it is counted", () -> carrier.smsc.counters().of(CarrierCount.TLS_FAILED) == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void itServesOverTls(String protocol) throws Exception {
        serve("");
        SSLSocket socket = connect(SERVER, null, protocol);
        socket.startHandshake();
        assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
        assertServed(socket);
        assertThat(carrier.smsc.counters().of(CarrierCount.TLS_FAILED)).isZero();
    }

    @Test
    void itSaysGoodByeInTls() throws Exception {
        serve("");
        try (TcpPeer peer = new TcpPeer(connect(SERVER, null))) {
            peer.send(Frames.header(15, 0, 0, 0));
            peer.next(GenericNack.class);
            assertThat(peer.atEnd()).isTrue();
        }
    }

    @Test
    void aClientThatTrustsSomebodyElseIsGone() throws Exception {
        serve("");
        assertThatThrownBy(() -> connect(CLIENT, null).startHandshake()).isInstanceOf(SSLException.class);
        TcpCarrier.await("it is counted", () -> carrier.smsc.counters().of(CarrierCount.TLS_FAILED) == 1);
    }

    @Test
    void aClientThatDoesNotSpeakTlsIsGone() throws Exception {
        serve("");
        try (TcpPeer plain = new TcpPeer(carrier.address)) {
            plain.send(Requests.bind(BindType.TRANSCEIVER, "tester", "secret"));
            TcpCarrier.await("it is counted", () -> carrier.smsc.counters().of(CarrierCount.TLS_FAILED) == 1);
        }
        assertServed(connect(SERVER, null));
    }

    @Test
    void oneThatConnectsAndSaysNothingKeepsNobodyOut() throws Exception {
        serve("");
        TcpPeer silent = new TcpPeer(carrier.address);
        TcpPeer probe = new TcpPeer(carrier.address);
        assertServed(connect(SERVER, null));
        probe.reset();
        silent.close();
        assertServed(connect(SERVER, null));
    }

    @ParameterizedTest
    @CsvSource({"required, TLSv1.3", "required, TLSv1.2", "wanted, TLSv1.3"})
    void aTrustedClientCertificateOpensTheDoor(String demand, String protocol) throws Exception {
        serve(asking(demand));
        assertServed(connect(SERVER, CLIENT, protocol));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void withoutACertificateThatIsRequiredItStaysShut(String protocol) throws Exception {
        serve(asking("required"));
        assertRefused(connect(SERVER, null, protocol));
    }

    @Test
    void withoutOneThatIsWantedItOpens() throws Exception {
        serve(asking("wanted"));
        assertServed(connect(SERVER, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wanted", "required"})
    void aCertificateThatNobodyTrustedVouchesForIsRefused(String demand) throws Exception {
        serve(asking(demand));
        // a client does not offer a certificate whose issuer was not named, so this one bears the trusted one's name
        assertRefused(connect(SERVER, Pems.identity("client")));
    }

    @ParameterizedTest
    @CsvSource({"alpha.example, alpha.example", "x.beta.example, *.beta.example", "gamma.example, localhost"})
    void theCertificateFitsTheNameAskedFor(String name, String shown) throws Exception {
        serve(", server_names: [ { name: alpha.example }, { name: '*.beta.example' } ]");
        assertThat(openssl("-servername", name)).contains("subject=CN = " + shown);
    }

    @ParameterizedTest
    @CsvSource({"-tls1_3, TLSv1.3", "-tls1_2, TLSv1.2"})
    void opensslAgreesOnIt(String flag, String protocol) throws Exception {
        serve("");
        assertThat(openssl(flag, "-CAfile", folder.resolve("smsc.pem").toString()))
                .contains(protocol)
                .contains("Verify return code: 0 (ok)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_1", "-tls1"})
    void olderVersionsAreRefused(String flag) throws Exception {
        serve("");
        assertThat(openssl(flag, "-cipher", "ALL:@SECLEVEL=0")).contains("no peer certificate available");
        TcpCarrier.await("it is counted", () -> carrier.smsc.counters().of(CarrierCount.TLS_FAILED) == 1);
    }

    private String openssl(String... options) throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("s_client", "-connect", "127.0.0.1:" + carrier.address.getPort()));
        arguments.addAll(List.of(options));
        return Openssl.run(arguments.toArray(String[]::new));
    }

    @Test
    void cloudhoppersClientBindsOverIt() throws Exception {
        serve("");
        DefaultSmppClient client = new DefaultSmppClient();
        SslConfiguration ssl = new SslConfiguration();
        ssl.setTrustAll(true);
        ssl.setValidateCerts(false);
        SmppSessionConfiguration configuration = new SmppSessionConfiguration();
        configuration.setUseSsl(true);
        configuration.setSslConfiguration(ssl);
        configuration.setHost("127.0.0.1");
        configuration.setPort(carrier.address.getPort());
        configuration.setType(SmppBindType.TRANSCEIVER);
        configuration.setSystemId("tester");
        configuration.setPassword("secret");
        SmppSession session = client.bind(configuration, new DefaultSmppSessionHandler());
        assertThat(session.submit(Requests.submit(Requests.SUBSCRIBER, Requests.NO_RECEIPT), 5000)
                        .getCommandStatus())
                .isZero();
        session.unbind(5000);
        session.destroy();
        client.destroy();
    }
}
