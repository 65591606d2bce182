package org.smppassay.carrier.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.numbering.NumberTable;
import org.smppassay.scenario.carrier.PortedSpec;
import org.smppassay.scenario.value.Share;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** Which operator serves a number: a pure function of the number. Immutable. */
final class Portability {
    private final NumberTable listed;
    private final double share;
    /** How many of the ported numbers go to each operator, in any unit. */
    private final double[] weights;

    private final double allWeights;
    private final RandomStream leaves;
    private final RandomStream choice;

    private Portability(PortedSpec spec, List<String> operators, RandomStreams random) {
        this.listed = spec.file()
                .map(file -> NumberTable.read(file.text(), operators))
                .orElseGet(() -> NumberTable.of(Map.of(), operators));
        this.share = spec.share().value();
        this.weights = operators.stream()
                .mapToDouble(name -> spec.to().isEmpty()
                        ? 1
                        : spec.to().getOrDefault(name, Share.NONE).value())
                .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.allWeights = sum;
        this.leaves = random.stream("carrier.ported");
        this.choice = random.stream("carrier.ported.to");
    }

    /** Null if no number is ported. */
    @Nullable
    static Portability of(Optional<PortedSpec> spec, List<String> operators, RandomStreams random) {
        return spec.map(present -> new Portability(present, operators, random)).orElse(null);
    }

    /**
     * The place of the serving operator among all.
     *
     * @param rangeOperator the place of the one that the number's range was given to
     */
    int servingOf(long number, int rangeOperator) {
        int word = listed.indexOf(number);
        if (word != NumberTable.NOTHING) {
            return word;
        }
        return leaves.uniform(number) < share ? another(number, rangeOperator) : rangeOperator;
    }

    /** One of the others by their weights; the operator itself if none of them takes numbers. */
    private int another(long number, int rangeOperator) {
        double rest = choice.uniform(number) * (allWeights - weights[rangeOperator]);
        int last = rangeOperator;
        for (int i = 0; i < weights.length; i++) {
            if (i != rangeOperator && weights[i] > 0) {
                last = i;
                rest -= weights[i];
                if (rest < 0) {
                    return i;
                }
            }
        }
        return last;
    }
}
