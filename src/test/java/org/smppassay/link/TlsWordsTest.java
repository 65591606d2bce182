package org.smppassay.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.DecoderException;
import java.io.IOException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** What people are told when TLS fails; the common cases are seen over real connections elsewhere. */
class TlsWordsTest {
    @Test
    void timesAreToldApart() {
        assertThat(TlsWords.of(handshake(new CertificateExpiredException("NotAfter: then"))))
                .isEqualTo("TLS failed: the peer's certificate has expired");
        assertThat(TlsWords.of(handshake(new CertificateNotYetValidException("NotBefore: then"))))
                .isEqualTo("TLS failed: the peer's certificate is not yet valid");
    }

    @Test
    void anAlertIsTheLastWordOfThePeer() {
        assertThat(TlsWords.of(new DecoderException(new SSLHandshakeException(
                        "(certificate_required) Received fatal alert: certificate_required"))))
                .isEqualTo("TLS failed: the peer refused with the alert certificate_required");
    }

    @Test
    void whatIsNotKnownIsToldInItsOwnWords() {
        assertThat(TlsWords.of(new DecoderException(new SSLException("something new"))))
                .isEqualTo("TLS failed: something new");
        assertThat(TlsWords.of(new SSLException((String) null))).startsWith("TLS failed: javax.net.ssl.SSLException");
    }

    @Test
    void otherFailuresAreNotAboutTls() {
        assertThat(TlsWords.isAboutTls(new DecoderException(new SSLException("x"))))
                .isTrue();
        assertThat(TlsWords.isAboutTls(new IOException("Connection reset"))).isFalse();
    }

    private static Throwable handshake(Throwable cause) {
        return new DecoderException(new SSLHandshakeException("no").initCause(cause));
    }
}
