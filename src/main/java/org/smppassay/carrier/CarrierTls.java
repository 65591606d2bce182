package org.smppassay.carrier;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.link.Identity;
import org.smppassay.link.ServerTls;
import org.smppassay.link.ServerTls.ClientCertificates;
import org.smppassay.link.TlsException;
import org.smppassay.scenario.carrier.ServerNameSpec;
import org.smppassay.scenario.carrier.TlsSpec;
import org.smppassay.scenario.value.NamedFile;

/**
 * What a carrier's TLS is made of. Immutable.
 *
 * @param server secures its connections
 * @param identity shown to clients that ask for no host name
 */
public record CarrierTls(ServerTls server, Identity identity) {
    /**
     * Reads the files that a scenario names, and makes the certificates that it does not name.
     *
     * @param hosts names and addresses that a certificate made here is for, at least one
     * @param now around when such a certificate is valid
     * @throws TlsException if a file is not what it should be; names the place in the scenario
     */
    public static CarrierTls of(TlsSpec spec, List<String> hosts, Instant now) throws TlsException {
        Identity standard = identity(spec.certificate(), spec.key(), hosts, now);
        Map<String, Identity> byName = new LinkedHashMap<>();
        for (ServerNameSpec name : spec.serverNames()) {
            byName.put(name.name(), identity(name.certificate(), name.key(), List.of(name.name()), now));
        }
        ClientCertificates demand =
                ClientCertificates.valueOf(spec.clientCertificates().name());
        List<X509Certificate> trusted =
                spec.trusted().isPresent() ? trusted(spec.trusted().get()) : List.of();
        return new CarrierTls(new ServerTls(standard, byName, demand, trusted), standard);
    }

    private static Identity identity(
            Optional<NamedFile> certificate, Optional<NamedFile> key, List<String> hosts, Instant now)
            throws TlsException {
        if (certificate.isEmpty() || key.isEmpty()) {
            return Identity.selfSigned(hosts, now);
        }
        try {
            return Identity.read(certificate.get().path(), key.get().path());
        } catch (TlsException e) {
            throw new TlsException(certificate.get().named() + ": " + e.getMessage(), e);
        }
    }

    private static List<X509Certificate> trusted(NamedFile file) throws TlsException {
        try {
            return Identity.certificates(file.path());
        } catch (TlsException e) {
            throw new TlsException(file.named() + ": " + e.getMessage(), e);
        }
    }
}
