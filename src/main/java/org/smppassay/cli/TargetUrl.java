package org.smppassay.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.Target;
import org.smppassay.link.LinkLayer;

/**
 * An SMPP endpoint as users name it: {@code smpp://SYSTEM_ID@HOST:PORT}, {@code smpps://} for TLS.
 *
 * @param option that it was given with, for messages
 * @param secured whether TLS is meant
 */
record TargetUrl(String option, boolean secured, String systemId, InetSocketAddress address) {
    private static final int DEFAULT_PORT = 2775;
    /** Registered for SMPP over TLS. */
    private static final int DEFAULT_TLS_PORT = 3550;

    private static final Pattern URL = Pattern.compile(
            "(?<scheme>smpps?)://(?<systemId>[^:@/]+)@(?<host>\\[[^]@/]+]|[^:@/]+)(:(?<port>[0-9]{1,6}))?/?");
    private static final Pattern WITH_PASSWORD = Pattern.compile("smpps?://[^@/:]*:.*@.*");

    /**
     * Reads one. Not with java.net.URI, which takes no host with an underscore, usual among containers, for one.
     *
     * @throws CommandException if it is none, has a password in it, or there is no such host
     */
    static TargetUrl parse(String option, String text) {
        if (WITH_PASSWORD.matcher(text).matches()) {
            throw usage(option, "a password does not belong on the command line; use SMPP_PASSWORD or --password-file");
        }
        Matcher url = URL.matcher(text);
        if (!url.matches()) {
            throw usage(option, "expected smpp://SYSTEM_ID@HOST:PORT or smpps://SYSTEM_ID@HOST:PORT");
        }
        boolean secured = url.group("scheme").equals("smpps");
        String port = url.group("port");
        int standard = secured ? DEFAULT_TLS_PORT : DEFAULT_PORT;
        InetSocketAddress address =
                Addresses.of(url.group("host"), port == null ? standard : Integer.parseInt(port), 1);
        return new TargetUrl(option, secured, url.group("systemId"), address);
    }

    Target target(String password, TlsOptions tls) {
        LinkLayer link = secured ? tls.towards(address) : LinkLayer.NONE;
        return new Target(address, systemId, password, link);
    }

    /** The password: of the file, else of the environment, else typed. */
    @SuppressWarnings(
            "SystemConsoleNull") // before JDK 22 it is null without a terminal; later ones read standard input
    String password(@Nullable Path file, String variable, String prompt) {
        if (file != null) {
            try {
                return Files.readString(file).lines().findFirst().orElse("");
            } catch (IOException e) {
                throw new CommandException(ExitCode.USAGE, "can't read the password file " + file, e);
            }
        }
        String fromEnvironment = System.getenv(variable);
        if (fromEnvironment != null) {
            return fromEnvironment;
        }
        char[] typed = System.console() == null ? null : System.console().readPassword(prompt);
        if (typed == null) {
            throw usage(option, "no password: set " + variable + " or name a file with it");
        }
        return new String(typed);
    }

    private static CommandException usage(String option, String message) {
        return new CommandException(ExitCode.USAGE, option + ": " + message);
    }
}
