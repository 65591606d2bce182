package org.smppassay.scenario.carrier;

import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.NamedFile;

/**
 * TLS 1.2 and 1.3 on the listening side.
 *
 * @param certificate shown to clients; empty means one made at the start, like {@code key}
 * @param key the private key of the certificate
 * @param clientCertificates whether clients have to show one
 * @param trusted who may vouch for clients; given if and only if certificates are asked of them
 * @param serverNames other certificates for clients that ask for a host name
 */
public record TlsSpec(
        @Key(
                        about = "The carrier's certificate, then those that vouch for it: a PEM file, from the scenario"
                                + " file's folder. Without certificate and key, one is made at the start.")
                Optional<NamedFile> certificate,
        @Key(about = "The certificate's private key: a PEM file (PKCS#8, not encrypted).") Optional<NamedFile> key,
        @Key(about = "Whether clients are asked for a certificate, and refused without.", or = "none")
                ClientCertificateDemand clientCertificates,
        @Key(about = "Certificates of those who may vouch for clients: a PEM file.") Optional<NamedFile> trusted,
        @Key(about = "Other certificates, for clients that ask for a host name (SNI).", or = "[]")
                List<ServerNameSpec> serverNames) {

    public TlsSpec {
        serverNames = List.copyOf(serverNames);
    }
}
