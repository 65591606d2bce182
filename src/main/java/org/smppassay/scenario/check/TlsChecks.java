package org.smppassay.scenario.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.carrier.ClientCertificateDemand;
import org.smppassay.scenario.value.NamedFile;
import org.smppassay.scenario.yaml.Problems;

/** Checks within the section {@code carrier.tls}. */
final class TlsChecks extends Findings {
    private static final String TLS = "carrier.tls";

    TlsChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        identityIsWhole(TLS);
        trustIsOfUse();
        Set<String> names = new HashSet<>();
        for (String item : items(TLS + ".server_names")) {
            identityIsWhole(item);
            value(item + ".name", String.class)
                    .filter(name -> !names.add(name.toLowerCase(Locale.ROOT)))
                    .ifPresent(name -> report(item + ".name", "the name '" + name + "' is given twice"));
        }
    }

    private void identityIsWhole(String path) {
        String certificate = path + ".certificate";
        String key = path + ".key";
        if (has(certificate) && !has(key)) {
            report(certificate, "a certificate needs its private key: give 'key' too");
        }
        if (has(key) && !has(certificate)) {
            report(key, "a private key needs its certificate: give 'certificate' too");
        }
        fileIsThere(certificate);
        fileIsThere(key);
    }

    private void trustIsOfUse() {
        String trusted = TLS + ".trusted";
        String demand = TLS + ".client_certificates";
        boolean asked = value(demand, ClientCertificateDemand.class)
                .filter(asks -> asks != ClientCertificateDemand.NONE)
                .isPresent();
        if (asked && !has(trusted)) {
            report(demand, "who may vouch for clients is not said: give 'trusted' too");
        }
        if (!asked && has(trusted) && has(demand)) {
            report(trusted, "clients are not asked for certificates: give 'client_certificates' too");
        }
        fileIsThere(trusted);
    }

    private void fileIsThere(String path) {
        value(path, NamedFile.class)
                .filter(file -> !file.readable())
                .ifPresent(file -> report(path, "no file that can be read is at " + file));
    }
}
