package org.smppassay.carrier.admission;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.AddressPatterns;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.OptOutsSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/**
 * Who does not want to hear from whom any more, and from when on; objects to messages that go there all the same. Safe on all
 * loops.
 *
 * <p>Remembers {@link #MOST} pairs of subscriber and sender, in about 20 MB; those beyond have no effect, and are counted.
 */
public final class OptOuts implements Filter.Rule {
    static final int MOST = 200_000;

    private final double honoured;
    private final long withinNanos;
    private final Set<String> words = new HashSet<>();
    private final RandomStream heeded;
    private final CarrierCounters counters;
    private final int most;
    private final Map<Wish, Long> effective = new LinkedHashMap<>();

    private record Wish(String sender, long number) {}

    OptOuts(CarrierSpec spec, OptOutsSpec wishes, RandomStreams random, CarrierCounters counters, int most) {
        this.honoured = wishes.honoured().value();
        this.withinNanos = wishes.within().toNanos();
        this.heeded = random.stream("carrier.opt_outs");
        this.counters = counters;
        this.most = most;
        wishes.words().forEach(word -> words.add(plain(word)));
        spec.replies().optOut().ifPresent(reply -> reply.text().forEach(word -> words.add(plain(word))));
    }

    /** Null if the carrier remembers none. */
    public static @Nullable OptOuts of(CarrierSpec spec, RandomStreams random, CarrierCounters counters) {
        return spec.optOuts()
                .map(wishes -> new OptOuts(spec, wishes, random, counters, MOST))
                .orElse(null);
    }

    /**
     * Hears what a subscriber says to a sender; most of it is no opt-out.
     *
     * @param nanos when it is said, now or later
     */
    public void hear(String subscriber, String sender, String text, long nanos) {
        long number = AddressPatterns.number(subscriber);
        if (number >= 0 && words.contains(plain(text)) && heeded.uniform(number) < honoured) {
            note(new Wish(sender, number), nanos + withinNanos);
        }
    }

    private synchronized void note(Wish wish, long fromNanos) {
        if (effective.size() >= most && !effective.containsKey(wish)) {
            counters.count(CarrierCount.OPT_OUTS_MISSED);
            return;
        }
        counters.count(CarrierCount.OPT_OUTS);
        effective.merge(wish, fromNanos, Math::min);
    }

    @Override
    public @Nullable String objection(Submission submission) {
        long number = AddressPatterns.number(submission.destination());
        return number >= 0 && wantsNone(new Wish(submission.source(), number), submission.nowNanos())
                ? "opt_outs"
                : null;
    }

    private synchronized boolean wantsNone(Wish wish, long nowNanos) {
        Long from = effective.get(wish);
        return from != null && nowNanos >= from;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
