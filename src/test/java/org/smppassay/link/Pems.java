package org.smppassay.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Identities as PEM files, for tests. */
public final class Pems {
    private Pems() {}

    /** A self-signed identity for some names, valid now. */
    public static Identity identity(String... names) {
        return Identity.selfSigned(List.of(names), Instant.now());
    }

    public static Path certificate(Path folder, String name, Identity identity) {
        return write(folder.resolve(name + ".pem"), identity.certificatePem());
    }

    public static Path key(Path folder, String name, Identity identity) {
        return write(folder.resolve(name + ".key"), identity.keyPem());
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
