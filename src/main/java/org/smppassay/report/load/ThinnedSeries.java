package org.smppassay.report.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.smppassay.performance.Figures;
import org.smppassay.wording.Language;

/** The seconds of a load, several drawn as one where there are more than a drawing has room for. */
final class ThinnedSeries {
    private static final int MOST_POINTS = 600;
    private static final int MOST_PHASES = 40;
    private static final double SECOND = 1e9;
    /** What is shorter, as the rest at the end or before a pause, has no rate to speak of: it is drawn with what is before it. */
    private static final long LEAST_NANOS = 500_000_000;

    private final List<List<Figures>> groups = new ArrayList<>();
    private final int each;

    ThinnedSeries(List<Figures> seconds) {
        each = Math.max(1, (seconds.size() + MOST_POINTS - 1) / MOST_POINTS);
        for (Figures second : seconds) {
            if (groups.isEmpty() || (last().size() >= each && second.lengthNanos() >= LEAST_NANOS)) {
                groups.add(new ArrayList<>());
            }
            last().add(second);
        }
    }

    private List<Figures> last() {
        return groups.get(groups.size() - 1);
    }

    /** How many seconds a point stands for. */
    int each() {
        return each;
    }

    /** The middle of each point's time, in seconds. */
    List<Double> moments() {
        return groups.stream().map(group -> (start(group) + end(group)) / 2).toList();
    }

    /** In seconds. */
    double end() {
        return groups.isEmpty() ? 0 : end(groups.get(groups.size() - 1));
    }

    private static double start(List<Figures> group) {
        return group.get(0).startNanos() / SECOND;
    }

    private static double end(List<Figures> group) {
        Figures last = group.get(group.size() - 1);
        return (last.startNanos() + last.lengthNanos()) / SECOND;
    }

    /** So many a second. */
    List<Double> rates(ToLongFunction<Figures> count) {
        return groups.stream()
                .map(group -> group.stream().mapToLong(count).sum()
                        * SECOND
                        / group.stream().mapToLong(Figures::lengthNanos).sum())
                .toList();
    }

    /** The greatest of each point's seconds; NaN where there is none. */
    List<Double> worst(ToDoubleFunction<Figures> value) {
        return groups.stream()
                .map(group -> group.stream()
                        .mapToDouble(value)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.NaN))
                .toList();
    }

    /** Where the first phases begin, by name. */
    List<Map<String, Object>> phases(Language language) {
        List<Map<String, Object>> phases = new ArrayList<>();
        String last = "";
        for (List<Figures> group : groups) {
            for (Figures second : group) {
                if (!second.phase().equals(last) && phases.size() < MOST_PHASES) {
                    Map<String, Object> phase = new LinkedHashMap<>();
                    phase.put("x", second.startNanos() / SECOND);
                    phase.put("name", PhaseNames.shown(second.phase(), language));
                    phases.add(phase);
                }
                last = second.phase();
            }
        }
        return phases;
    }
}
