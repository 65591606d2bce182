package org.smppassay.scenario.carrier;

import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.NamedFile;

/**
 * A certificate for clients that ask for one host name.
 *
 * @param name the host name; {@code *.example.com} means all names right below example.com
 * @param certificate shown to them; empty means one made at the start, like {@code key}
 * @param key the private key of the certificate
 */
public record ServerNameSpec(
        @Key(
                        about = "The host name that clients ask for, such as smsc.example.com or \"*.example.com\".",
                        pattern = "(\\*\\.)?[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,10}",
                        expected = "a host name such as smsc.example.com or \"*.example.com\"")
                String name,
        @Key(about = "The certificate for it: a PEM file. Without certificate and key, one is made at the start.")
                Optional<NamedFile> certificate,
        @Key(about = "The certificate's private key: a PEM file (PKCS#8, not encrypted).") Optional<NamedFile> key) {}
