package org.smppassay.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Adjustment of p-values where any one of several tests may raise the alarm. */
public final class Holm {
    private Holm() {}

    /**
     * The adjusted p-values, in the order given; comparing each to alpha keeps the chance of any false alarm
     * within alpha, however the tests depend on each other (Holm 1979).
     *
     * @param pValues each within 0..1; may be empty
     * @throws IllegalArgumentException if one is out of range
     */
    public static List<Double> adjust(List<Double> pValues) {
        pValues.forEach(p -> Check.zeroToOne("p-value", p));
        int m = pValues.size();
        List<Double> adjusted = new ArrayList<>(Collections.nCopies(m, 1.0));
        int[] ascending = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparing(pValues::get))
                .mapToInt(Integer::intValue)
                .toArray();
        double highest = 0;
        for (int i = 0; i < m; i++) {
            highest = Math.max(highest, Math.min(1, (m - i) * pValues.get(ascending[i])));
            adjusted.set(ascending[i], highest);
        }
        return List.copyOf(adjusted);
    }
}
