package org.smppassay.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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

    @Option(
            names = "--backup-target",
            paramLabel = "URL",
            description = {
                "The second channel of a test with test.failover, written as --target.",
                "Its password comes from the environment variable SMPP_BACKUP_PASSWORD,",
                "--backup-password-file or a prompt."
            })
    private @Nullable String backupTarget;

    @Option(
            names = "--backup-password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password of the second channel.")
    private @Nullable Path backupPasswordFile;

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
     * The targets: none if the run is simulated, one, or a first and a second one.
     *
     * @param plan what would be sent there
     */
    List<Target> targets(TestPlan plan) {
        if (target == null) {
            if (backupTarget != null) {
                throw new CommandException(
                        ExitCode.USAGE, "--backup-target: it is the second one; name a --target, too");
            }
            tls.refuseUnlessUnused();
            if (passwordFile != null) {
                throw new CommandException(
                        ExitCode.USAGE, "--password-file goes with --target: a simulated carrier asks for no password");
            }
            return List.of();
        }
        if (backupTarget == null && backupPasswordFile != null) {
            throw new CommandException(
                    ExitCode.USAGE, "--backup-password-file goes with --backup-target: there is no second channel");
        }
        boolean secured = target.startsWith("smpps:") || (backupTarget != null && backupTarget.startsWith("smpps:"));
        if (!secured) {
            tls.refuseUnlessUnused();
        }
        List<Target> targets = new ArrayList<>();
        targets.add(target(plan, target, () -> password(passwordFile, "SMPP_PASSWORD", "Password: ")));
        if (backupTarget != null) {
            targets.add(target(
                    plan,
                    backupTarget,
                    () -> password(backupPasswordFile, "SMPP_BACKUP_PASSWORD", "Password of the second channel: ")));
        }
        return targets;
    }

    /** The password is asked for last: who mistypes the rest need not type it. */
    private Target target(TestPlan plan, String text, Supplier<String> password) {
        Matcher url = parse(text);
        boolean secured = url.group("scheme").equals("smpps");
        InetSocketAddress address = Addresses.of(url.group("host"), port(url.group("port"), secured), 1);
        SendingPermit.demand(address, sendForReal, plan);
        LinkLayer link = secured ? tls.towards(address) : LinkLayer.NONE;
        return new Target(address, url.group("systemId"), password.get(), link);
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
    private static String password(@Nullable Path file, String variable, String prompt) {
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
            throw usage("no password: set " + variable + " or name a file with it");
        }
        return new String(typed);
    }

    private static CommandException usage(String message) {
        return new CommandException(ExitCode.USAGE, "--target: " + message);
    }
}
