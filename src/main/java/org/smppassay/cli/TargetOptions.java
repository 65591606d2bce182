package org.smppassay.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.Target;
import picocli.CommandLine.Option;

/** Whom to bind to in a live run. */
final class TargetOptions {
    private static final int DEFAULT_PORT = 2775;

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = {
                "Test an SMPP endpoint on this machine in real time, instead of the simulated carrier:",
                "smpp://SYSTEM_ID@HOST:PORT",
                "The password comes from the environment variable SMPP_PASSWORD, --password-file or a prompt."
            })
    private @Nullable String target;

    @Option(names = "--password-file", paramLabel = "FILE", description = "File whose first line is the password.")
    private @Nullable Path passwordFile;

    /** The target; empty if the run is simulated. */
    Optional<Target> target() {
        if (target == null) {
            return Optional.empty();
        }
        URI uri = parse(target);
        InetSocketAddress address = Addresses.of(uri.getHost(), uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort(), 1);
        refuseRealSending(address);
        return Optional.of(new Target(address, uri.getUserInfo(), password()));
    }

    private static URI parse(String text) {
        try {
            URI uri = new URI(text);
            if ("smpps".equals(uri.getScheme())) {
                throw usage("TLS (smpps://) is not supported; use smpp://");
            }
            if (!"smpp".equals(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() == null) {
                throw usage("expected smpp://SYSTEM_ID@HOST:PORT, found " + withoutPassword(text));
            }
            if (uri.getUserInfo().indexOf(':') >= 0) {
                throw usage("a password does not belong on the command line; use SMPP_PASSWORD or --password-file");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw usage("expected smpp://SYSTEM_ID@HOST:PORT, found " + withoutPassword(text));
        }
    }

    private static String withoutPassword(String text) {
        return text.replaceAll("(//[^:]*):.*@", "$1:***@");
    }

    /** The recipients of a simulated test are made up: sent to a real carrier, their messages would reach strangers. */
    private static void refuseRealSending(InetSocketAddress address) {
        if (!address.getAddress().isLoopbackAddress()) {
            throw usage("the target is not on this machine, and this test's recipients are made-up numbers that may"
                    + " belong to people; only loopback targets are tested");
        }
    }

    @SuppressWarnings(
            "SystemConsoleNull") // before JDK 22 it is null without a terminal; later ones read standard input
    private String password() {
        if (passwordFile != null) {
            try {
                return Files.readString(passwordFile).lines().findFirst().orElse("");
            } catch (IOException e) {
                throw new CommandException(ExitCode.USAGE, "can't read the password file " + passwordFile, e);
            }
        }
        String fromEnvironment = System.getenv("SMPP_PASSWORD");
        if (fromEnvironment != null) {
            return fromEnvironment;
        }
        char[] typed = System.console() == null ? null : System.console().readPassword("Password: ");
        if (typed == null) {
            throw usage("no password: set SMPP_PASSWORD or name a --password-file");
        }
        return new String(typed);
    }

    private static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, "--target: " + message);
    }
}
