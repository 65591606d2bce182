package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.smppassay.observation.Outcome;

/** Messages by the networks that serve their numbers, as far as anybody has told. Confined to the evaluator. */
final class NetworkTallies {
    /** Stands for the network of messages of which nobody has told. */
    static final String UNPLACED = OperatorIndex.UNKNOWN;

    /** A carrier that names a network for each message must not exhaust memory. */
    private static final int MOST = 64;

    private final TreeMap<String, long[]> counts = new TreeMap<>();
    private final long[] unplaced = OutcomeTallies.none();

    /** Counts a message; {@code network} is empty if nobody has told. */
    void add(String network, Outcome outcome) {
        countsOf(network)[OutcomeTallies.slot(outcome)]++;
    }

    private long[] countsOf(String network) {
        if (network.isEmpty()) {
            return unplaced;
        }
        long[] known = counts.get(network);
        if (known != null) {
            return known;
        }
        String name = counts.size() < MOST ? network : OperatorIndex.OTHERS;
        return counts.computeIfAbsent(name, each -> OutcomeTallies.none());
    }

    /** One tally a network by name, those that can't be placed last; none if no network is known. */
    List<Tally> tallies() {
        List<Tally> tallies = new ArrayList<>();
        counts.forEach((name, sums) -> tallies.add(OutcomeTallies.tally(name, sums)));
        tallies.sort(Comparator.comparing(
                Tally::group,
                Comparator.comparing((String name) -> !OperatorIndex.isOperator(name))
                        .thenComparing(Comparator.naturalOrder())));
        Tally rest = OutcomeTallies.tally(UNPLACED, unplaced);
        if (!tallies.isEmpty() && rest.attempted() > 0) {
            tallies.add(rest);
        }
        return List.copyOf(tallies);
    }
}
