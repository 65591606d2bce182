package org.smppassay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.Target;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whom to bind to in a live run. */
final class TargetOptions {
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
                : List.of(new ValueOverride("--max-messages", "test.max_messages", Integer.toString(maxMessages)));
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
        TargetUrl first = permitted("--target", target, plan);
        targets.add(first.target(first.password(passwordFile, "SMPP_PASSWORD", "Password: "), tls));
        if (backupTarget != null) {
            TargetUrl second = permitted("--backup-target", backupTarget, plan);
            targets.add(second.target(
                    second.password(backupPasswordFile, "SMPP_BACKUP_PASSWORD", "Password of the second channel: "),
                    tls));
        }
        return targets;
    }

    /** The password is asked for after that: who mistypes the rest need not type it. */
    private TargetUrl permitted(String option, String text, TestPlan plan) {
        TargetUrl url = TargetUrl.parse(option, text);
        SendingPermit.demand(url.address(), sendForReal, plan);
        return url;
    }
}
