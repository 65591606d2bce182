package org.smppassay.regression;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The runs of one endpoint.
 *
 * @param role {@code base}, {@code candidate} or {@code control}
 * @param runs in the order of their rounds, none twice
 * @param unended rounds whose run left no result
 */
public record Side(String role, List<LoadRun> runs, List<String> unended) {
    public static final String BASE = "base";
    public static final String CANDIDATE = "candidate";
    public static final String CONTROL = "control";

    /** The order of rounds: numbers of one length as they are, shorter before longer. */
    public static final Comparator<String> ROUNDS =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    public Side {
        runs = List.copyOf(runs);
        unended = List.copyOf(unended);
    }

    /** The run of a round. */
    Optional<LoadRun> run(String round) {
        return runs.stream().filter(run -> run.round().equals(round)).findFirst();
    }
}
