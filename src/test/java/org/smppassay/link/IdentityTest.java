package org.smppassay.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Keys and certificates, read and made. */
class IdentityTest {
    private static final Instant NOW = Instant.parse("2049-12-01T12:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final Identity identity = Identity.selfSigned(List.of("smsc.example.com", "127.0.0.1", "::1"), NOW);

    @Test
    void aCertificateMadeHereSaysForWhomAndForHowLongItIs() throws Exception {
        X509Certificate certificate = identity.chain().get(0);
        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=smsc.example.com");
        assertThat(certificate.getSubjectAlternativeNames().stream()
                        .map(name -> name.get(1).toString()))
                .containsExactly("smsc.example.com", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        assertThat(certificate.getCriticalExtensionOIDs()).containsExactly("2.5.29.19");
        certificate.checkValidity(Date.from(NOW));
        certificate.checkValidity(Date.from(NOW.plus(Duration.ofDays(396))));
        assertThatThrownBy(() -> certificate.checkValidity(Date.from(NOW.plus(Duration.ofDays(398)))))
                .isInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void noTwoAreAlike() {
        Identity other = Identity.selfSigned(List.of("smsc.example.com"), NOW);
        assertThat(other.chain().get(0).getSerialNumber())
                .isNotEqualTo(identity.chain().get(0).getSerialNumber())
                .isPositive();
        assertThat(other.key()).isNotEqualTo(identity.key());
    }

    @Test
    @Timeout(20)
    void opensslUnderstandsIt() throws Exception {
        Path file = Pems.certificate(folder, "smsc", identity);
        String text = Openssl.run("x509", "-noout", "-text", "-in", file.toString());
        assertThat(text)
                .contains("ecdsa-with-SHA256", "DNS:smsc.example.com", "IP Address:127.0.0.1", "CA:FALSE", "P-256");
    }

    @Test
    void whatIsWrittenCanBeReadAgain() throws Exception {
        Identity read = Identity.read(Pems.certificate(folder, "smsc", identity), Pems.key(folder, "smsc", identity));
        assertThat(read).isEqualTo(identity);
        assertThat(read.toString()).contains("smsc.example.com").doesNotContain("PRIVATE");
    }

    @Test
    void aChainAndWordsAroundItAreRead() throws Exception {
        Identity issuer = Pems.identity("issuer");
        Path chain = Files.writeString(
                folder.resolve("chain.pem"),
                "the carrier:\n" + identity.certificatePem() + "its issuer:\n" + issuer.certificatePem());
        assertThat(Identity.certificates(chain))
                .containsExactly(identity.chain().get(0), issuer.chain().get(0));
    }

    @Test
    void filesThatAreSomethingElseAreNamedWithWhatIsWrong() throws Exception {
        Path certificate = Pems.certificate(folder, "smsc", identity);
        Path key = Pems.key(folder, "smsc", identity);
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");
        Path garbled = Files.writeString(folder.resolve("garbled.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n");
        Path old = Files.writeString(folder.resolve("old.key"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n");
        Path broken = Files.writeString(
                folder.resolve("broken.key"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertWrong(empty, key, "no certificate in PEM form is in " + empty);
        assertWrong(garbled, key, "no certificate in PEM form is in " + garbled);
        assertWrong(key, key, "no certificate in PEM form is in " + key);
        assertWrong(folder.resolve("none.pem"), key, "can't read " + folder.resolve("none.pem"));
        assertWrong(certificate, empty, "no private key in PEM form (PKCS#8) is in " + empty);
        assertWrong(certificate, old, "openssl pkcs8 -topk8 -nocrypt");
        assertWrong(certificate, broken, "the private key in " + broken + " is not one for EC");
        assertWrong(certificate, folder.resolve("none.key"), "can't read " + folder.resolve("none.key"));
        assertWrong(certificate, Pems.key(folder, "other", Pems.identity("other")), "is not that of the certificate");
    }

    private static void assertWrong(Path certificate, Path key, String message) {
        assertThatThrownBy(() -> Identity.read(certificate, key))
                .isInstanceOf(TlsException.class)
                .hasMessageContaining(message);
    }

    @Test
    @Timeout(60)
    void keysOfOtherKindsMadeElsewhereAreRead() throws Exception {
        for (String kind : List.of("rsa:2048", "ed25519")) {
            Path key = folder.resolve(kind.replace(':', '-') + ".key");
            Path certificate = folder.resolve(kind.replace(':', '-') + ".pem");
            Openssl.run(
                    "req",
                    "-x509",
                    "-newkey",
                    kind,
                    "-nodes",
                    "-subj",
                    "/CN=elsewhere",
                    "-keyout",
                    key.toString(),
                    "-out",
                    certificate.toString());
            assertThat(Identity.read(certificate, key).chain()).hasSize(1);
        }
    }
}
