package org.smppassay.scenario.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.carrier.DelaySpec;
import org.smppassay.scenario.carrier.SpikeSpec;
import org.smppassay.scenario.value.Durations;
import org.smppassay.scenario.yaml.Problems;

/** Checks of every delay, wherever it is. */
final class DelayChecks extends Findings {
    private static final Duration MOST = Duration.ofDays(30);

    DelayChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        for (String path : paths(DelaySpec.class)) {
            value(path, DelaySpec.class).ifPresent(delay -> check(path, delay));
        }
        for (String path : paths(SpikeSpec.class)) {
            value(path, SpikeSpec.class).ifPresent(spike -> check(path, spike));
        }
    }

    private void check(String path, DelaySpec delay) {
        isOfOneKind(path, delay);
        List<Duration> uniform = delay.uniform();
        if (!uniform.isEmpty() && (uniform.size() != 2 || uniform.get(0).compareTo(uniform.get(1)) > 0)) {
            report(path + ".uniform", "expected two durations, the shorter one first, such as [1ms, 5ms]");
        }
        uniform.forEach(bound -> isBounded(path + ".uniform", bound));
        if (!delay.shares().isEmpty()) {
            addUpToAll(path + ".shares");
            delay.shares().keySet().forEach(text -> isBounded(path + ".shares", Durations.parse(text)));
        }
    }

    private void isOfOneKind(String path, DelaySpec delay) {
        List<String> kinds = new ArrayList<>();
        delay.fixed().ifPresent(fixed -> kinds.add("fixed"));
        Stream.of("uniform", "normal", "median", "sigma", "shares")
                .filter(kind -> isWritten(path, kind))
                .forEach(kinds::add);
        boolean logNormal = kinds.equals(List.of("median", "sigma"));
        if (kinds.size() > 1 && !logNormal) {
            report(path, "expected one kind of delay, found " + String.join(" and ", kinds));
        }
    }

    /** A default stands where its section stands. */
    private boolean isWritten(String section, String key) {
        return has(section + "." + key) && !place(section + "." + key).equals(place(section));
    }

    private void isBounded(String path, Duration delay) {
        if (delay.compareTo(MOST) > 0) {
            report(path, "expected at most 30d, found '" + Durations.format(delay) + "'");
        }
    }

    private void check(String path, SpikeSpec spike) {
        long occasions = Stream.of(spike.share(), spike.nth(), spike.every())
                .filter(occasion -> occasion.isPresent())
                .count();
        if (occasions != 1) {
            report(path, "a spike comes by 'share', by 'nth' or 'every' so often: give one of them");
        } else if (spike.every().isEmpty() && spike.lasting().isPresent()) {
            report(path + ".for", "only a spike that comes 'every' so often lasts");
        } else if (spike.every().isPresent()
                && spike.lasting()
                                .orElse(SpikeSpec.USUAL_LENGTH)
                                .compareTo(spike.every().get())
                        >= 0) {
            report(path + ".every", "expected a period longer than the spike");
        }
    }
}
