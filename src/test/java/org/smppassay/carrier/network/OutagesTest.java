package org.smppassay.carrier.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.observation.TimelineEvent.What.BEGINS;
import static org.smppassay.observation.TimelineEvent.What.ENDS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.smppassay.carrier.CarrierDescription;
import org.smppassay.carrier.network.Attempt.Result;
import org.smppassay.observation.TimelineEvent;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.VirtualWorld;

/** Outages that come by chance. Tolerances are four standard deviations. */
class OutagesTest {
    private static final String UNICOM = "operators.china-unicom.outages";
    private static final Duration YEARS = Duration.ofDays(900);
    private static final double EVERY = Duration.ofHours(6).toNanos();
    private static final double LASTING = Duration.ofMinutes(10).toNanos();

    private final People people = People.of(carrier("{ every: 6h, for: 10m }"));
    private final List<Outage> outages = people.outages("china-unicom", YEARS);

    @Test
    void timesUpAndDownAreExponential() {
        long[] down = outages.stream()
                .mapToLong(outage -> outage.untilNanos() - outage.fromNanos())
                .toArray();
        long[] up = IntStream.range(1, outages.size())
                .mapToLong(i -> outages.get(i).fromNanos() - outages.get(i - 1).untilNanos())
                .toArray();
        assertThat(outages)
                .hasSizeGreaterThan(3000)
                .extracting(Outage::operator)
                .containsOnly("china-unicom");
        isExponential(down, LASTING);
        isExponential(up, EVERY);
    }

    /** The mean of n such times strays by mean / sqrt(n); a share exp(-x) of them is longer than x means. */
    private static void isExponential(long[] times, double mean) {
        double n = times.length;
        assertThat(LongStream.of(times).average().orElseThrow()).isCloseTo(mean, within(4 * mean / Math.sqrt(n)));
        for (double x : new double[] {0.1, 0.7, 2}) {
            double longer = LongStream.of(times).filter(time -> time > x * mean).count() / n;
            assertThat(longer).isCloseTo(Math.exp(-x), within(People.tolerance(Math.exp(-x), times.length)));
        }
    }

    @Test
    void anOutageRulesFromItsFirstInstantToItsLastWhateverWasAskedBefore() {
        int[] order = {40, 3, 900, 41, 0};
        for (int i : order) {
            Outage outage = outages.get(i);
            assertThat(reach(outage.fromNanos() - 1).delivered()).isTrue();
            assertThat(reach(outage.fromNanos()).cause()).isEqualTo("outage: china-unicom");
            assertThat(reach(outage.untilNanos() - 1).cause()).isEqualTo("outage: china-unicom");
            assertThat(reach(outage.untilNanos()).delivered()).isTrue();
        }
        assertThat(reach(-1).delivered()).isTrue();
    }

    @Test
    void whatFailsMeanwhileCarriesANetworksCodeAndMayBeTriedAgain() {
        Attempt attempt = reach(outages.get(0).fromNanos());

        assertThat(attempt.result()).isEqualTo(Result.TEMPORARY_FAILURE);
        assertThat(attempt.error()).isEqualTo("IB:0070");
        assertThat(People.of(carrier("{ every: 6h, for: 10m, error: 'XX:0001' }"))
                        .reach(People.UNICOM, 0, 1, outages.get(0).fromNanos())
                        .error())
                .isEqualTo("XX:0001");
    }

    @Test
    void whoStillGetsThroughMayBeDead() {
        People half = People.of(carrier("{ every: 6h, for: 10m, delivered: 50%, label: cable cut }")
                .set("subscribers.dead", "100%"));
        List<String> causes = LongStream.range(0, 1000)
                .mapToObj(i -> half.reach(People.UNICOM, i, 1, outages.get(0).fromNanos())
                        .cause())
                .toList();

        double cut = causes.stream().filter("outage: cable cut"::equals).count() / 1000.0;
        assertThat(cut).isCloseTo(0.5, within(People.tolerance(0.5, 1000)));
        assertThat(causes).containsOnly("outage: cable cut", "subscriber: dead");
    }

    @Test
    void operatorsFailIndependently() {
        People both = People.of(
                carrier("{ every: 6h, for: 10m }").set("operators.china-mobile.outages", "{ every: 6h, for: 10m }"));

        assertThat(both.outages("china-unicom", YEARS)).isEqualTo(outages);
        assertThat(both.outages("china-mobile", YEARS))
                .extracting(Outage::fromNanos)
                .doesNotContainAnyElementsOf(
                        outages.stream().map(Outage::fromNanos).toList());
    }

    @Test
    void anIncidentGoesBeforeAnOutage() {
        People scheduled = People.of(carrier("{ every: 6h, for: 10m }")
                .suffering("{ label: night work, from: day 1 00:00, for: 300d, delivered: 0%, error: 'YY:0001' }"));

        Attempt attempt = scheduled.reach(People.UNICOM, 0, 1, outages.get(0).fromNanos());
        assertThat(attempt.cause()).isEqualTo("incident: night work");
        assertThat(attempt.error()).isEqualTo("YY:0001");
    }

    @Test
    void shortDaysHaveAsManyOutagesAsLongOnes() {
        Subscribers compressed = new Subscribers(
                carrier("{ every: 6h, for: 10m }").spec(),
                new RunCalendar(LocalDate.EPOCH, Duration.ofDays(1).toNanos() / 1000),
                new RandomStreams(20250613));

        assertThat(People.outages(compressed, "china-unicom", YEARS.toNanos() / 1000))
                .hasSameSizeAs(outages)
                .first()
                .satisfies(first -> assertThat(first.fromNanos() * 1000.0)
                        .isCloseTo((double) outages.get(0).fromNanos(), within(1e6)));
    }

    @Test
    void theTimelineHearsOfEachAsItBeginsAndEnds() {
        List<TimelineEvent> events = new ArrayList<>();
        try (VirtualWorld world = new VirtualWorld(Instant.EPOCH, 20250613)) {
            Subscribers subscribers = new Subscribers(
                    carrier("{ every: 6h, for: 10m, label: cable cut }").spec(), People.CALENDAR, world.random());
            OutageTimeline.tell(world, subscribers, events::add);
            world.advance(Duration.ofNanos(outages.get(2).fromNanos()));
        }

        assertThat(events).extracting(TimelineEvent::what).containsExactly(BEGINS, ENDS, BEGINS, ENDS, BEGINS);
        assertThat(events)
                .extracting(TimelineEvent::nanos)
                .containsExactly(
                        outages.get(0).fromNanos(),
                        outages.get(0).untilNanos(),
                        outages.get(1).fromNanos(),
                        outages.get(1).untilNanos(),
                        outages.get(2).fromNanos());
        assertThat(events).allSatisfy(event -> {
            assertThat(event.kind()).isEqualTo(TimelineEvent.Kind.OUTAGE);
            assertThat(event.label()).isEqualTo("cable cut");
            assertThat(event.detail()).isEqualTo("china-unicom");
        });
    }

    private Attempt reach(long nanos) {
        return people.reach(People.UNICOM, 0, 1, nanos);
    }

    private static CarrierDescription carrier(String outages) {
        return CarrierDescription.ordinary().set(UNICOM, outages);
    }
}
