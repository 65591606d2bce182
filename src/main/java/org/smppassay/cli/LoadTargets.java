package org.smppassay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.Target;
import org.smppassay.scenario.load.LoadPlan;
import org.smppassay.scenario.yaml.ValueOverride;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whom a load goes to. */
final class LoadTargets {
    private static final String CANDIDATE_PASSWORD = "SMPP_CANDIDATE_PASSWORD";

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = {
                "Load an SMPP endpoint: smpp://SYSTEM_ID@HOST:PORT, smpps:// for TLS.",
                "Without it the scenario's own carrier is started in a second process.",
                "The password comes from the environment variable SMPP_PASSWORD, --password-file or a prompt.",
                "One that is not on this machine needs --send-for-real, a recipients file (load.recipients.file)",
                "and --max-messages: people may get what is sent there."
            })
    private @Nullable String target;

    @Option(
            names = "--candidate-target",
            paramLabel = "URL",
            description = {
                "With --repeat: a second endpoint, to be compared with that of --target.",
                "Its password is that of --target, unless SMPP_CANDIDATE_PASSWORD is set."
            })
    private @Nullable String candidate;

    @Option(names = "--password-file", paramLabel = "FILE", description = "File whose first line is the password.")
    private @Nullable Path passwordFile;

    @Mixin
    private final TlsOptions tls = new TlsOptions();

    @Option(names = "--send-for-real", description = "Send to an endpoint from which real messages may go out.")
    private boolean sendForReal;

    @Option(names = "--max-messages", paramLabel = "N", description = "Submissions at most, the warm-up included.")
    private @Nullable Integer maxMessages;

    /** What the options change in the scenario. */
    List<ValueOverride> overrides() {
        return maxMessages == null
                ? List.of()
                : List.of(new ValueOverride("--max-messages", "load.max_messages", Integer.toString(maxMessages)));
    }

    boolean given() {
        return target != null;
    }

    boolean candidateGiven() {
        return candidate != null;
    }

    /** Both endpoints, the second one if there is any. */
    record Both(Target base, Optional<Target> candidate) {}

    /**
     * The endpoints, if there are any.
     *
     * @param plan what would be sent there
     */
    Optional<Both> resolve(LoadPlan plan) {
        if (target == null) {
            tls.refuseUnlessUnused();
            if (candidate != null || passwordFile != null) {
                String option = candidate != null ? "--candidate-target" : "--password-file";
                throw new CommandException(ExitCode.USAGE, option + " goes with --target");
            }
            return Optional.empty();
        }
        TargetUrl base = permitted("--target", target, plan);
        Optional<TargetUrl> second =
                Optional.ofNullable(candidate).map(url -> permitted("--candidate-target", url, plan));
        if (!base.secured() && second.filter(TargetUrl::secured).isEmpty()) {
            tls.refuseUnlessUnused();
        }
        String password = base.password(passwordFile, "SMPP_PASSWORD", "Password: ");
        return Optional.of(new Both(
                base.target(password, tls),
                second.map(url -> url.target(
                        Optional.ofNullable(System.getenv(CANDIDATE_PASSWORD)).orElse(password), tls))));
    }

    private TargetUrl permitted(String option, String text, LoadPlan plan) {
        TargetUrl url = TargetUrl.parse(option, text);
        SendingPermit.demand(option, url.address(), sendForReal, plan);
        return url;
    }
}
