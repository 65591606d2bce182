package org.smppassay.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How often a load is repeated. */
final class RepeatOptions {
    private static final int MOST = 1000;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = {
                "Run it N times over and leave a folder for each run: DIR/base/01, DIR/control/01 (the same endpoint",
                "measured anew) and, with --candidate-target, DIR/candidate/01; in an order drawn anew for each round."
            })
    private @Nullable Integer times;

    @Option(names = "--no-control", description = "With --repeat: no control runs.")
    private boolean noControl;

    Optional<Integer> times() {
        if (times != null && (times < 1 || times > MOST)) {
            throw new CommandException(ExitCode.USAGE, "--repeat: expected 1 to " + MOST + ", found " + times);
        }
        return Optional.ofNullable(times);
    }

    boolean control() {
        return !noControl;
    }

    /** What has no meaning must not be passed over in silence. */
    void refuseIdle(boolean candidate) {
        if (times == null && (noControl || candidate)) {
            String option = noControl ? "--no-control" : "--candidate-target";
            throw new CommandException(ExitCode.USAGE, option + " goes with --repeat");
        }
    }
}
