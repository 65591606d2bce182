package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smppassay.driver.BindFailedException;
import org.smppassay.driver.Target;
import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.LoadResult;
import org.smppassay.performance.Shown;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/**
 * The same load over and over, a round at a time: the base, once more the base as a control, and the candidate, in an order drawn anew
 * for each round, so that what drifts on the machine hits all of them alike.
 */
final class RepeatedLoads {
    static final String BASE = "base";
    static final String CONTROL = "control";
    static final String CANDIDATE = "candidate";

    private final LoadSession session;
    private final int rounds;
    private final boolean control;
    private final Console console;

    /** One run. */
    private record Done(String side, String round, LoadResult result) {}

    RepeatedLoads(LoadSession session, RepeatOptions options, Console console) {
        this.session = session;
        this.rounds = options.times().orElseThrow();
        this.control = options.control();
        this.console = console;
    }

    /** The exit code: of the worst verdict. */
    int carryOut(Target base, Optional<Target> candidate, Path folder) throws IOException, BindFailedException {
        List<Done> all = new ArrayList<>();
        RandomStream order = new RandomStreams(session.seed()).stream("load rounds");
        int width = Integer.toString(rounds).length();
        for (int round = 1; round <= rounds && !session.interrupted(); round++) {
            String name = String.format(Locale.ROOT, "%0" + Math.max(2, width) + "d", round);
            for (String side : order(candidate.isPresent(), order, round)) {
                if (!session.interrupted()) {
                    Target target = side.equals(CANDIDATE) ? candidate.orElseThrow() : base;
                    session.carryOut(target, folder.resolve(side).resolve(name))
                            .map(result -> new Done(side, name, result))
                            .ifPresent(done -> {
                                all.add(done);
                                tell(done);
                            });
                }
            }
        }
        print(all, candidate.isPresent(), folder);
        return session.interrupted() ? ExitCode.INTERRUPTED : ExitCode.of(worst(all));
    }

    /** The sides of a round, shuffled (Fisher and Yates). */
    private List<String> order(boolean candidate, RandomStream random, int round) {
        List<String> sides = new ArrayList<>(List.of(BASE));
        if (control) {
            sides.add(CONTROL);
        }
        if (candidate) {
            sides.add(CANDIDATE);
        }
        for (int last = sides.size() - 1; last > 0; last--) {
            int other = random.below(10L * round + last, last + 1);
            sides.set(last, sides.set(other, sides.get(last)));
        }
        return sides;
    }

    private void tell(Done done) {
        if (!session.quiet()) {
            console.err().println(line(done));
        }
    }

    private static String line(Done done) {
        LoadResult result = done.result();
        return String.format(
                Locale.ROOT,
                "%-9s %3s  %-12s  %10s  %9s  %9s  %8s",
                done.side(),
                done.round(),
                result.verdict(),
                Shown.rate(result.total().perSecond(result.total().counts().accepted())),
                Shown.duration(result.total().latencies().response().p50()),
                Shown.duration(result.total().latencies().response().p99()),
                Shown.share(errors(result)));
    }

    private static double errors(LoadResult result) {
        long sent = result.total().counts().sent();
        return sent == 0 ? 0 : (double) result.total().counts().errors() / sent;
    }

    private void print(List<Done> all, boolean candidate, Path folder) {
        if (!session.quiet()) {
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-9s %3s  %-12s  %10s  %9s  %9s  %8s",
                            "side",
                            "run",
                            "verdict",
                            "accepted",
                            "p50",
                            "p99",
                            "errors"));
            all.stream().map(RepeatedLoads::line).sorted().forEach(console.out()::println);
        } else {
            console.out().println(worst(all));
        }
        if (candidate) {
            console.out().println("To compare them, with the control runs beside:");
            console.out()
                    .println("  assay compare --base " + folder.resolve(BASE) + " --candidate "
                            + folder.resolve(CANDIDATE));
        }
    }

    /** INVALID before FAIL before INCONCLUSIVE before PASS. */
    private static Verdict worst(List<Done> all) {
        for (Verdict verdict : List.of(Verdict.INVALID, Verdict.FAIL, Verdict.INCONCLUSIVE)) {
            if (all.stream().anyMatch(done -> done.result().verdict() == verdict)) {
                return verdict;
            }
        }
        return Verdict.PASS;
    }
}
