package org.smppassay.carrier.network;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/** Subscribers for tests, and attempts to reach them. */
final class People {
    static final RunCalendar CALENDAR = RunCalendar.real(LocalDate.EPOCH);
    static final String UNICOM = "8613000000001";

    private final Subscribers subscribers;

    private People(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    static People of(CarrierDescription carrier) {
        return of(carrier, 20250613);
    }

    static People of(CarrierDescription carrier, long seed) {
        return new People(new Subscribers(carrier.spec(), CALENDAR, new RandomStreams(seed)));
    }

    /** A number of china-mobile. */
    static String number(long index) {
        return Long.toString(8613800000000L + index);
    }

    /** A first attempt of message 0. */
    Attempt reach(String number, Duration at) {
        return reach(number, 0, 1, at.toNanos());
    }

    Attempt reach(String number, long index, int attempt, long nanos) {
        return Objects.requireNonNull(subscribers.attempt(number, index, attempt, nanos), number);
    }

    long reachableFrom(String number, Duration from, Duration until) {
        return subscribers.reachableFrom(number, from.toNanos(), until.toNanos());
    }

    /** First attempts, one each to so many subscribers of china-mobile. */
    List<Attempt> reachMany(int count, Duration at) {
        return LongStream.range(0, count)
                .mapToObj(i -> reach(number(i), i, 1, at.toNanos()))
                .toList();
    }

    /** The outages by chance of an operator that begin before {@code until}. */
    List<Outage> outages(String operator, Duration until) {
        return outages(subscribers, operator, until.toNanos());
    }

    static List<Outage> outages(Subscribers subscribers, String operator, long untilNanos) {
        List<Outage> outages = new ArrayList<>();
        Outage outage = subscribers.outageFrom(operator, 0).orElseThrow();
        while (outage.fromNanos() < untilNanos) {
            outages.add(outage);
            outage = subscribers.outageFrom(operator, outage.untilNanos()).orElseThrow();
        }
        return outages;
    }

    /** Four standard deviations of a share that is {@code share} in the long run. */
    static double tolerance(double share, long count) {
        return 4 * Math.sqrt(share * (1 - share) / count);
    }
}
