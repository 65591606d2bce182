package org.smppassay.link;

import io.netty.handler.ssl.NotSslRecordException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in plain words why two ends could not agree on TLS. */
final class TlsWords {
    private static final String ALERT = "received fatal alert: ";

    private TlsWords() {}

    /** True if TLS is what failed. */
    static boolean isAboutTls(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    static String of(Throwable failure) {
        @Nullable Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (known != null) {
                return "TLS failed: " + known;
            }
            deepest = cause;
        }
        String message = deepest == null ? null : deepest.getMessage();
        return "TLS failed: " + (message == null ? failure.toString() : message);
    }

    private static @Nullable String known(Throwable cause) {
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        if (cause instanceof NotSslRecordException) {
            return "the peer does not speak TLS";
        }
        if (cause instanceof CertPathBuilderException) {
            return "the peer's certificate is signed by nobody trusted";
        }
        if (cause instanceof CertificateExpiredException) {
            return "the peer's certificate has expired";
        }
        if (cause instanceof CertificateNotYetValidException) {
            return "the peer's certificate is not yet valid";
        }
        if (cause instanceof CertificateException && message.startsWith("No ")) {
            return "the peer's certificate is for another host: " + message;
        }
        if (message.toLowerCase(Locale.ROOT).contains(ALERT)) {
            return "the peer refused with the alert "
                    + message.substring(message.toLowerCase(Locale.ROOT).indexOf(ALERT) + ALERT.length());
        }
        return message.contains("closed while SSL/TLS handshake was in progress")
                ? "the peer closed the connection during the handshake"
                : null;
    }
}
