package org.smppassay.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.Target;
import org.smppassay.link.LinkLayer;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whom to bind to in a live run. */
final class TargetOptions {
    private static final int DEFAULT_PORT = 2775;
    /** Registered for SMPP over TLS. */
    private static final int DEFAULT_TLS_PORT = 3550;

    private static final Pattern URL = Pattern.compile(
            "(?<scheme>smpps?)://(?<systemId>[^:@/]+)@(?<host>\\[[^]@/]+]|[^:@/]+)(:(?<port>[0-9]{1,6}))?/?");
    private static final Pattern WITH_PASSWORD = Pattern.compile("smpps?://[^@/:]*:.*@.*");

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = {
                "Test an SMPP endpoint in real time, instead of the simulated carrier:",
                "smpp://SYSTEM_ID@HOST:PORT",
                "smpps://SYSTEM_ID@HOST:PORT for TLS",
                "The password comes from the environment variable SMPP_PASSWORD, --password-file or a prompt.",
                "One that is not on this machine needs --send-for-real, a recipients file (test.recipients.file)",
                "and --max-messages: people may get what is sent there."
            })
    private @Nullable String target;

    @Option(names = "--password-file", paramLabel = "FILE", description = "File whose first line is the password.")
    private @Nullable Path passwordFile;

    @Mixin
    private final TlsOptions tls = new TlsOptions();

    @Option(names = "--send-for-real", description = "Send to an endpoint from which real messages may go out.")
    private boolean sendForReal;

    @Option(
            names = "--max-messages",
            paramLabel = "N",
            description = "Messages sent at most; the rest of the plan is skipped, and counted so.")
    private @Nullable Integer maxMessages;

    /** What the options change in the scenario. */
    List<ValueOverride> overrides() {
        return maxMessages == null
                ? List.of()
                : List.of(new ValueOverride("test.max_messages", Integer.toString(maxMessages)));
    }

    /**
     * The target; empty if the run is simulated.
     *
     * @param plan what would be sent there
     */
    Optional<Target> target(TestPlan plan) {
        if (target == null) {
            tls.refuseUnlessUnused();
            if (passwordFile != null) {
                throw new CommandException(
                        ExitCode.USAGE, "--password-file goes with --target: a simulated carrier asks for no password");
            }
            return Optional.empty();
        }
        Matcher url = parse(target);
        boolean secured = url.group("scheme").equals("smpps");
        InetSocketAddress address = Addresses.of(url.group("host"), port(url.group("port"), secured), 1);
        SendingPermit.demand(address, sendForReal, plan);
        LinkLayer link = LinkLayer.NONE;
        if (secured) {
            link = tls.towards(address);
        } else {
            tls.refuseUnlessUnused();
        }
        return Optional.of(new Target(address, url.group("systemId"), password(), link));
    }

    private static int port(@Nullable String given, boolean secured) {
        if (given != null) {
            return Integer.parseInt(given);
        }
        return secured ? DEFAULT_TLS_PORT : DEFAULT_PORT;
    }

    /** Not java.net.URI, which takes no host with an underscore, usual among containers, for one. */
    private static Matcher parse(String text) {
        if (WITH_PASSWORD.matcher(text).matches()) {
            throw usage("a password does not belong on the command line; use SMPP_PASSWORD or --password-file");
        }
        Matcher url = URL.matcher(text);
        if (!url.matches()) {
            throw usage("expected smpp://SYSTEM_ID@HOST:PORT or smpps://SYSTEM_ID@HOST:PORT");
        }
        return url;
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
