package org.smppassay.cli;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.link.ClientTls;
import org.smppassay.link.Identity;
import org.smppassay.link.LinkLayer;
import org.smppassay.link.TlsException;
import picocli.CommandLine.Option;

/** Whom to trust, and who to be, on a TLS connection. */
final class TlsOptions {
    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = {
                "Who may vouch for a target with TLS, or its own",
                "certificate (PEM). Default: whom the Java runtime trusts."
            })
    private @Nullable Path trusted;

    @Option(
            names = "--client-certificate",
            paramLabel = "FILE",
            description = "Shown to a target with TLS that asks for it (PEM).")
    private @Nullable Path certificate;

    @Option(names = "--client-key", paramLabel = "FILE", description = "Its private key (PEM, PKCS#8, not encrypted).")
    private @Nullable Path key;

    /** TLS towards {@code target}, whose certificate has to be for its host as it was written. */
    LinkLayer towards(InetSocketAddress target) {
        List<X509Certificate> authorities = trusted == null ? List.of() : read("--ca", trusted, Identity::certificates);
        Optional<Identity> identity = identity();
        try {
            return new ClientTls(unbracketed(target.getHostString()), target.getPort(), authorities, identity);
        } catch (TlsException e) {
            throw new CommandException(ExitCode.USAGE, "--target: " + e.getMessage(), e);
        }
    }

    private Optional<Identity> identity() {
        if (certificate == null && key == null) {
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw new CommandException(ExitCode.USAGE, "--client-certificate and --client-key go together");
        }
        Path itsKey = key;
        return Optional.of(read("--client-certificate", certificate, file -> Identity.read(file, itsKey)));
    }

    private interface Reading<T> {
        T of(Path file) throws TlsException;
    }

    private static <T> T read(String option, Path file, Reading<T> reading) {
        try {
            return reading.of(file);
        } catch (TlsException e) {
            throw new CommandException(ExitCode.USAGE, option + ": " + e.getMessage(), e);
        }
    }

    /** Where TLS is not used, a wish for it must not be passed over in silence. */
    void refuseUnlessUnused() {
        if (trusted != null || certificate != null || key != null) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "--ca, --client-certificate and --client-key need a --target that begins with smpps://");
        }
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
