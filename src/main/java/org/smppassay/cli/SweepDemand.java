package org.smppassay.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.smppassay.evaluation.Verdict;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.ValueFormatException;
import org.smppassay.sweep.SweepResult;
import org.smppassay.sweep.SweepResult.Pair;
import org.smppassay.sweep.VerdictShares;

/**
 * How often a verdict has to come out in a sweep.
 *
 * @param text as the user wrote it
 * @param least true for {@code --at-least}, false for {@code --at-most}
 * @param naive whether the naive reading's verdict is meant
 * @param criterion and its scope, {@code delivery_rate/overall}; empty means the whole test
 */
record SweepDemand(
        String text, boolean least, boolean naive, Optional<String> criterion, Verdict verdict, Share share) {
    private static final String NAIVE = "naive:";

    /**
     * Reads {@code [naive:][CRITERION[/SCOPE]:]VERDICT=SHARE}.
     *
     * @throws CommandException if it is anything else
     */
    static SweepDemand parse(boolean least, String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 0) {
            throw wrong(least, text, "expected VERDICT=SHARE such as PASS=95%");
        }
        String what = text.substring(0, equals);
        boolean naive = what.startsWith(NAIVE);
        what = naive ? what.substring(NAIVE.length()) : what;
        int colon = what.lastIndexOf(':');
        Optional<String> criterion = colon < 0 ? Optional.empty() : Optional.of(withScope(what.substring(0, colon)));
        try {
            Share share = Share.parse(text.substring(equals + 1));
            return new SweepDemand(
                    text, least, naive, criterion, verdict(least, text, what.substring(colon + 1)), share);
        } catch (ValueFormatException e) {
            throw new CommandException(ExitCode.USAGE, flag(least) + ": " + e.getMessage(), e);
        }
    }

    private static String withScope(String criterion) {
        return criterion.contains("/") ? criterion : criterion + "/overall";
    }

    private static Verdict verdict(boolean least, String text, String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        wrong(least, text, "'" + word + "' is not a verdict: PASS, FAIL, INCONCLUSIVE or INVALID"));
    }

    /**
     * What a sweep has to say to the demand; empty if it is met. A run without a verdict meets nothing, so it counts
     * against {@code --at-least}.
     *
     * @throws CommandException if the sweep has no such criterion
     */
    Optional<String> complaint(SweepResult sweep) {
        Pair pair = criterion.isEmpty() ? sweep.overall() : find(sweep, criterion.get());
        VerdictShares shares = naive ? pair.naive() : pair.ours();
        long count = shares.count(verdict);
        long runs = shares.runs() + sweep.troubled();
        int compared = BigDecimal.valueOf(count)
                .compareTo(BigDecimal.valueOf(share.value()).multiply(BigDecimal.valueOf(runs)));
        if (runs > 0 && (least ? compared >= 0 : compared <= 0)) {
            return Optional.empty();
        }
        return Optional.of(sweep.scenario() + ": " + flag(least) + " " + text + ": " + verdict + " came out in " + count
                + " of " + runs + (runs == 1 ? " run" : " runs"));
    }

    private Pair find(SweepResult sweep, String path) {
        return sweep.criteria().stream()
                .filter(c -> path.equals(path(c)) || path.equals(path(c).replace("/operator:", "/")))
                .map(SweepResult.Criterion::verdicts)
                .findFirst()
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        flag(least) + ": " + sweep.scenario() + " has no criterion " + path + "; there are "
                                + String.join(
                                        ", ",
                                        sweep.criteria().stream()
                                                .map(SweepDemand::path)
                                                .toList())));
    }

    private static String path(SweepResult.Criterion criterion) {
        return criterion.name() + "/" + criterion.scope();
    }

    private static CommandException wrong(boolean least, String text, String why) {
        return new CommandException(ExitCode.USAGE, flag(least) + ": " + why + ", found '" + text + "'");
    }

    private static String flag(boolean least) {
        return least ? "--at-least" : "--at-most";
    }
}
