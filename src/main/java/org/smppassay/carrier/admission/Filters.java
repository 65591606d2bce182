package org.smppassay.carrier.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.AddressPatterns;
import org.smppassay.content.Signature;
import org.smppassay.content.WordList;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.FiltersSpec;
import org.smppassay.scenario.carrier.QuietHoursFilter;
import org.smppassay.scenario.value.ListLine;
import org.smppassay.scenario.value.TextFile;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/**
 * What a carrier stops on its own account. The segments of a long message are judged each by its own text, as carriers do
 * that pass them on without putting them together: a word cut in two is not found, a signature is looked for in the first
 * and a way out in the last. Safe on all loops.
 */
final class Filters {
    private final List<Filter> filters = new ArrayList<>();
    private final RunCalendar calendar;
    private final CarrierCounters counters;

    /**
     * @param optOuts null if nobody's are heeded
     */
    Filters(
            CarrierSpec carrier,
            RunCalendar calendar,
            RandomStreams random,
            CarrierCounters counters,
            @Nullable OptOuts optOuts) {
        this.calendar = calendar;
        this.counters = counters;
        if (optOuts != null) {
            carrier.optOuts().ifPresent(filter -> add(Filter.of("opt_outs", filter, random, optOuts)));
        }
        FiltersSpec spec = carrier.filters();
        spec.blacklist().ifPresent(filter -> {
            AddressPatterns numbers = new AddressPatterns(all(filter.numbers(), filter.file()));
            add(Filter.of(
                    "blacklist",
                    filter,
                    random,
                    submission -> numbers.contains(submission.destination()) ? "blacklist" : null));
        });
        spec.signature().ifPresent(filter -> add(Filter.of("signature", filter, random, Filters::unsigned)));
        spec.optOut().ifPresent(filter -> {
            WordList words = new WordList(filter.words());
            add(Filter.of("opt_out", filter, random, submission -> noWayOut(words, submission)));
        });
        spec.words().ifPresent(filter -> {
            WordList words = new WordList(all(filter.list(), filter.file()));
            add(Filter.of("words", filter, random, submission -> words.in(submission.text())
                    .map(word -> "words " + word)
                    .orElse(null)));
        });
        spec.quietHours().ifPresent(filter -> add(Filter.of("quiet_hours", filter, random, quiet(filter))));
        spec.frequency().ifPresent(filter -> {
            Frequency frequency = new Frequency(filter, calendar, counters);
            add(Filter.of("frequency", filter, random, frequency));
        });
    }

    private void add(Filter filter) {
        filters.add(filter);
    }

    private static List<String> all(List<String> written, Optional<TextFile> file) {
        List<String> all = new ArrayList<>(written);
        file.ifPresent(list -> ListLine.of(list).forEach(line -> all.add(line.text())));
        return all;
    }

    boolean any() {
        return !filters.isEmpty();
    }

    /** The ruling on a submission that one of them stops; null if it passes them all. */
    @Nullable
    Ruling judge(Submission submission, long index) {
        for (int i = 0; i < filters.size(); i++) {
            Ruling ruling = filters.get(i).judge(submission, index);
            if (ruling != null) {
                counters.count(CarrierCount.FILTERED);
                return ruling;
            }
        }
        return null;
    }

    /** A text is signed at its beginning or at its end, one of several segments at its beginning. */
    private static @Nullable String unsigned(Submission submission) {
        boolean signed = !submission.hasText()
                || !submission.first()
                || Signature.begins(submission.text())
                || (submission.last() && Signature.ends(submission.text()));
        return signed ? null : "signature";
    }

    private static @Nullable String noWayOut(WordList words, Submission submission) {
        boolean there = !submission.hasText()
                || !submission.last()
                || words.in(submission.text()).isPresent();
        return there ? null : "opt_out";
    }

    private Filter.Rule quiet(QuietHoursFilter filter) {
        long[] from = filter.windows().stream()
                .mapToLong(window -> calendar.scaled(window.start().toNanos()))
                .toArray();
        long[] to = filter.windows().stream()
                .mapToLong(window -> calendar.scaled(window.end().toNanos()))
                .toArray();
        return submission -> {
            long sinceMidnight = Math.floorMod(submission.nowNanos(), calendar.dayNanos());
            for (int i = 0; i < from.length; i++) {
                if (sinceMidnight >= from[i] && sinceMidnight < to[i]) {
                    return "quiet_hours";
                }
            }
            return null;
        };
    }
}
