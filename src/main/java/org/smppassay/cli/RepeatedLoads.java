package org.smppassay.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smppassay.driver.BindFailedException;
import org.smppassay.driver.Target;
import org.smppassay.evaluation.Verdict;
import org.smppassay.performance.Counts;
import org.smppassay.performance.Figures;
import org.smppassay.performance.LoadResult;
import org.smppassay.performance.Shown;
import org.smppassay.report.Paint;
import org.smppassay.report.Text;
import org.smppassay.report.TextTable;
import org.smppassay.report.TextTable.Cell;
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
        FormerRuns.refuseOthers(folder, sides(candidate.isPresent()), Set.copyOf(names()));
        List<Done> all = new ArrayList<>();
        try {
            carryOut(base, candidate, folder, all);
        } finally {
            // Also where somebody could not be bound to after a while: what was measured until then is there.
            print(all, candidate.isPresent(), folder);
        }
        return session.interrupted() ? ExitCode.INTERRUPTED : ExitCode.of(worst(all));
    }

    private void carryOut(Target base, Optional<Target> candidate, Path folder, List<Done> all)
            throws IOException, BindFailedException {
        RandomStream order = new RandomStreams(session.seed()).stream("load rounds");
        for (int round = 1; round <= rounds && !session.interrupted(); round++) {
            String name = names().get(round - 1);
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
    }

    /** What rounds are called: their numbers, all of one length. */
    private List<String> names() {
        int width = Math.max(2, Integer.toString(rounds).length());
        return IntStream.rangeClosed(1, rounds)
                .mapToObj(round -> String.format(Locale.ROOT, "%0" + width + "d", round))
                .toList();
    }

    private List<String> sides(boolean candidate) {
        List<String> sides = new ArrayList<>(List.of(BASE));
        if (control) {
            sides.add(CONTROL);
        }
        if (candidate) {
            sides.add(CANDIDATE);
        }
        return sides;
    }

    /** The sides of a round, shuffled (Fisher and Yates). */
    private List<String> order(boolean candidate, RandomStream random, int round) {
        List<String> sides = sides(candidate);
        for (int last = sides.size() - 1; last > 0; last--) {
            int other = random.below(10L * round + last, last + 1);
            sides.set(last, sides.set(other, sides.get(last)));
        }
        return sides;
    }

    private void tell(Done done) {
        if (session.quiet()) {
            console.out().println(verdict(done.result().verdict(), done.side() + " " + done.round()));
        } else {
            console.err()
                    .println(String.format(
                            Locale.ROOT,
                            "%-9s %3s  %-12s  %10s  %9s  %9s  %8s",
                            figures(done).toArray()));
        }
    }

    private String verdict(Verdict verdict, String of) {
        return new Paint(console.color()).banner(verdict) + "  " + Text.oneLine(session.scenario()) + "  " + of;
    }

    private static List<String> figures(Done done) {
        Figures total = done.result().total();
        return List.of(
                done.side(),
                done.round(),
                done.result().verdict().name(),
                Shown.rate(total.perSecond(total.counts().accepted())),
                Shown.duration(total.latencies().response().p50()),
                Shown.duration(total.latencies().response().p99()),
                Shown.share(errors(total.counts())));
    }

    private static double errors(Counts counts) {
        return counts.sent() == 0 ? 0 : (double) counts.errors() / counts.sent();
    }

    private void print(List<Done> all, boolean candidate, Path folder) {
        if (all.isEmpty()) {
            return;
        }
        if (!session.quiet()) {
            console.out().print(table(all));
        } else {
            console.out().println(verdict(worst(all), session.language().say("loadreport.runs", all.size())));
        }
        if (candidate) {
            console.out().println("To compare them, with the control runs beside:");
            console.out()
                    .println("  assay compare --base " + folder.resolve(BASE) + " --candidate "
                            + folder.resolve(CANDIDATE));
        }
    }

    private String table(List<Done> all) {
        TextTable table = new TextTable("lllrrrr");
        table.header(
                new Paint(console.color()),
                Stream.of("side", "round", "verdict", "accepted", "response-p50", "response-p99", "errors")
                        .map(key -> session.language().say("loadreport." + key))
                        .toList());
        all.stream()
                .sorted(Comparator.comparing(Done::side).thenComparing(Done::round))
                .map(done -> figures(done).stream().map(Cell::of).toList())
                .forEach(table::row);
        StringBuilder text = new StringBuilder();
        table.appendTo(text);
        return text.toString();
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
