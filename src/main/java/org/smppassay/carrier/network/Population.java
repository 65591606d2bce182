package org.smppassay.carrier.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.numbering.NumberTable;
import org.smppassay.scenario.carrier.FailureMeaning.Occasion;
import org.smppassay.scenario.carrier.SpellsSpec;
import org.smppassay.scenario.carrier.SubscriberState;
import org.smppassay.scenario.carrier.SubscribersSpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/**
 * Who is behind the numbers: nobody, somebody who is away or has no room for another message, or somebody who can be
 * reached. A pure function of number and time. Immutable.
 */
final class Population {
    private static final List<String> WORDS = SubscriberState.words();

    private final Listed listed;
    private final double deadShare;
    private final RandomStream death;
    private final RandomStream deadCode;
    private final @Nullable Spells away;
    private final @Nullable Spells crowded;
    /** What a dead number may be told with. */
    private final List<Obstacle> dead;

    private final Obstacle absent;
    private final Obstacle full;

    /**
     * What is between the network and a subscriber.
     *
     * @param cause for the truth
     */
    record Obstacle(Failure failure, String cause) {}

    /** What is said of single numbers, first in the scenario and then in a file. */
    private record Listed(NumberTable inScenario, NumberTable inFile) {
        @Nullable
        SubscriberState stateOf(long number) {
            int word = inScenario.indexOf(number);
            word = word == NumberTable.NOTHING ? inFile.indexOf(number) : word;
            return word == NumberTable.NOTHING
                    ? null
                    : SubscriberState.valueOf(WORDS.get(word).toUpperCase(Locale.ROOT));
        }
    }

    private Population(SubscribersSpec spec, FailureBook failures, RandomStreams random) {
        this.listed = new Listed(inScenario(spec), inFile(spec));
        this.deadShare = spec.dead().value();
        this.death = random.stream("carrier.subscribers.dead");
        this.deadCode = random.stream("carrier.subscribers.dead.code");
        this.away = spells(spec.absent(), random.stream("carrier.subscribers.absent"));
        this.crowded = spells(spec.full(), random.stream("carrier.subscribers.full"));
        this.dead = failures.on(Occasion.DEAD).stream()
                .map(failure -> new Obstacle(failure, "subscriber: dead"))
                .toList();
        this.absent = new Obstacle(failures.usual(Occasion.ABSENT), "subscriber: absent");
        this.full = new Obstacle(failures.usual(Occasion.FULL), "subscriber: full");
    }

    /** Null if everybody can be reached at all times. */
    @Nullable
    static Population of(SubscribersSpec spec, FailureBook failures, RandomStreams random) {
        boolean allReachable = spec.dead().value() == 0
                && spec.absent().isEmpty()
                && spec.full().isEmpty()
                && spec.numbers().isEmpty()
                && spec.numbersFile().isEmpty();
        return allReachable ? null : new Population(spec, failures, random);
    }

    /** What keeps a message from a subscriber; null if nothing does. */
    @Nullable
    Obstacle obstacle(long number, long nanos) {
        SubscriberState state = listed.stateOf(number);
        return state == null ? byChance(number, nanos) : byState(state, number);
    }

    /**
     * When nothing keeps a message from a subscriber any more.
     *
     * @param fromNanos the first moment that counts
     * @param untilNanos the first moment that does not count
     * @return {@link Long#MAX_VALUE} if there is no such moment
     */
    long clearFrom(long number, long fromNanos, long untilNanos) {
        SubscriberState state = listed.stateOf(number);
        if (state != null || dies(number)) {
            return state == SubscriberState.REACHABLE ? fromNanos : Long.MAX_VALUE;
        }
        long nanos = fromNanos;
        long held = heldUntil(number, nanos);
        while (held > nanos && held < untilNanos) {
            nanos = held;
            held = heldUntil(number, nanos);
        }
        return held < untilNanos ? nanos : Long.MAX_VALUE;
    }

    private long heldUntil(long number, long nanos) {
        long back = away == null ? nanos : away.heldUntil(number, nanos);
        return crowded == null ? back : Math.max(back, crowded.heldUntil(number, nanos));
    }

    private boolean dies(long number) {
        return deadShare > 0 && death.uniform(number) < deadShare;
    }

    private @Nullable Obstacle byState(SubscriberState state, long number) {
        return switch (state) {
            case REACHABLE -> null;
            case DEAD -> dead(number);
            case ABSENT -> absent;
            case FULL -> full;
        };
    }

    private @Nullable Obstacle byChance(long number, long nanos) {
        if (dies(number)) {
            return dead(number);
        }
        if (away != null && away.holds(number, nanos)) {
            return absent;
        }
        return crowded != null && crowded.holds(number, nanos) ? full : null;
    }

    /** A number always has the same of the codes that tell a dead one. */
    private Obstacle dead(long number) {
        return dead.get(deadCode.below(number, dead.size()));
    }

    private static @Nullable Spells spells(Optional<SpellsSpec> spec, RandomStream stream) {
        return spec.map(present -> new Spells(present, stream)).orElse(null);
    }

    private static NumberTable inScenario(SubscribersSpec spec) {
        Map<String, String> words = new LinkedHashMap<>();
        spec.numbers().forEach((number, state) -> words.put(number, state.name().toLowerCase(Locale.ROOT)));
        return NumberTable.of(words, WORDS);
    }

    private static NumberTable inFile(SubscribersSpec spec) {
        return spec.numbersFile()
                .map(file -> NumberTable.read(file.text(), WORDS))
                .orElseGet(() -> NumberTable.of(Map.of(), WORDS));
    }
}
