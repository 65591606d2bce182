package org.smppassay.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.smppassay.performance.Load.MILLI;
import static org.smppassay.performance.Load.SECOND;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smppassay.performance.Capacity.Ending;
import org.smppassay.performance.Load.Seen;
import org.smppassay.wording.Language;

/** The search, against servers whose capacity is known. */
class CapacityCourseTest {
    private static final String WARM = "{ warm_up: 1s, capacity: { from: 100/s, hold: 5s, precision: 5% } }";

    private final List<Double> rates = new ArrayList<>();

    /** A server that answers at once up to a rate, and beyond it lets requests wait. */
    private Interval server(Phase phase, double ceiling) {
        double rate = phase.spec().rate().orElseThrow().perSecond();
        rates.add(rate);
        long seconds = phase.spec().length().orElseThrow().toSeconds();
        long slow = rate > ceiling ? 2 * SECOND : MILLI;
        return new Seen()
                .answered((int) Math.min(rate * seconds, 2000), slow)
                .lasting(seconds * SECOND)
                .in(phase.name())
                .interval();
    }

    private Capacity search(CapacityCourse course, double ceiling) {
        for (Optional<Phase> phase = course.next(); phase.isPresent(); phase = course.next()) {
            course.phase(server(phase.get(), ceiling));
        }
        return course.capacity();
    }

    @ParameterizedTest
    @ValueSource(doubles = {101, 150, 777, 1600, 1601, 54_321, 900_000})
    void itFindsTheCeilingToItsPrecision(double ceiling) {
        Capacity capacity = search(new CapacityCourse(Load.plan(WARM)), ceiling);

        assertThat(capacity.ending()).isEqualTo(Ending.FOUND);
        assertThat(capacity.heldPerSecond()).isBetween(ceiling / 1.05 * 0.999, ceiling);
        assertThat(capacity.failedPerSecond()).isGreaterThan(ceiling);
        assertThat(capacity.steps()).hasSizeLessThan(25);
    }

    @Test
    void theRateFoundIsHeldTwice() {
        Capacity capacity = search(new CapacityCourse(Load.plan(WARM)), 777);

        List<CapacityStep> atIt = capacity.steps().stream()
                .filter(step -> step.perSecond() == capacity.heldPerSecond())
                .toList();
        assertThat(atIt).hasSize(2).allMatch(CapacityStep::held);
        assertThat(atIt.get(1).figures().phase()).startsWith("confirm");
    }

    @Test
    void aServerThatAcceptsNothingAnyMoreIsNotSearchedToTheEnd() {
        CapacityCourse course = new CapacityCourse(Load.plan(WARM));
        for (Optional<Phase> phase = course.next(); phase.isPresent(); phase = course.next()) {
            double rate = phase.get().spec().rate().orElseThrow().perSecond();
            course.phase(
                    rate <= 200 && rates.size() < 4
                            ? server(phase.get(), 1000)
                            : new Seen().throttled(500).in(phase.get().name()).interval());
        }
        Capacity capacity = course.capacity();

        assertThat(capacity.ending()).isEqualTo(Ending.GONE);
        assertThat(capacity.steps()).extracting(CapacityStep::perSecond).containsExactly(100.0, 200.0, 400.0, 300.0);
        assertThat(Language.ENGLISH.say(CapacityWords.of(capacity)))
                .isEqualTo("The search ended at 300/s: at two rates in a row the server accepted nothing at all."
                        + " Until then 200/s held.");
    }

    @Test
    void itDoublesThenHalvesTheGap() {
        search(new CapacityCourse(Load.plan(WARM)), 700);

        assertThat(rates).startsWith(100.0, 100.0, 200.0, 400.0, 800.0, 600.0, 700.0, 750.0);
    }

    @Test
    void aFirstRateThatIsTooMuchIsHalved() {
        Capacity capacity = search(new CapacityCourse(Load.plan(WARM)), 30);

        assertThat(rates).startsWith(100.0, 100.0, 50.0, 25.0, 37.5);
        assertThat(capacity.heldPerSecond()).isCloseTo(30, within(1.5));
    }

    @Test
    void aSlowStepLastsUntilItsPercentilesHaveTheirSamples() {
        CapacityCourse course = new CapacityCourse(Load.plan("{ warm_up: 0s, capacity: { from: 10/s, hold: 5s } }"));

        assertThat(course.next().orElseThrow().spec().length()).contains(Duration.ofSeconds(36));
    }

    @Test
    void aServerThatHoldsNothing() {
        Capacity capacity = search(new CapacityCourse(Load.plan(WARM)), 0);

        assertThat(capacity.ending()).isEqualTo(Ending.NONE_HELD);
        assertThat(capacity.heldPerSecond()).isZero();
    }

    @Test
    void itGoesNoHigherThanItMay() {
        Capacity capacity =
                search(new CapacityCourse(Load.plan("{ capacity: { from: 100/s, to: 500/s, hold: 5s } }")), 1e9);

        assertThat(capacity.ending()).isEqualTo(Ending.ALL_HELD);
        assertThat(capacity.heldPerSecond()).isEqualTo(500);
        assertThat(rates).containsExactly(100.0, 100.0, 200.0, 400.0, 500.0, 500.0);
    }

    @Test
    void aRateThatDoesNotHoldAgainIsNotTheCapacity() {
        CapacityCourse course = new CapacityCourse(Load.plan(WARM));
        for (Optional<Phase> phase = course.next(); phase.isPresent(); phase = course.next()) {
            boolean tired = phase.get().name().startsWith("confirm")
                    && course.capacity().steps().size() < 12;
            course.phase(server(phase.get(), tired ? 500 : 777));
        }

        Capacity capacity = course.capacity();
        assertThat(capacity.ending()).isEqualTo(Ending.FOUND);
        assertThat(capacity.heldPerSecond()).isLessThan(760);
        assertThat(capacity.steps()).anyMatch(step -> step.figures().phase().startsWith("confirm") && !step.held());
    }

    /** It answers within a second, but 5 s of requests take it 5.2 s. */
    @Test
    void aRateThatIsWorkedOffLaterIsNotHeld() {
        CapacityCourse course = new CapacityCourse(Load.plan("{ warm_up: 0s, capacity: { hold: 5s } }"));
        course.next();
        course.phase(new Seen().answered(500, 100 * MILLI).lasting(5200 * MILLI).interval());

        assertThat(course.capacity().steps().get(0).held()).isFalse();
        assertThat(Language.ENGLISH.say(course.capacity().steps().get(0).why()))
                .isEqualTo("Only 96.2/s were accepted, 96.2 % of the rate.");
    }

    /** Whether a step of 5 s at the present rate is late or not. */
    private static void step(CapacityCourse course, boolean late) {
        double rate = course.next().orElseThrow().spec().rate().orElseThrow().perSecond();
        int sent = (int) (rate * 5);
        course.phase(new Seen()
                .answered(sent, late ? 2 * SECOND : MILLI)
                .lag(sent, late ? 2 * SECOND : 1)
                .lasting(5 * SECOND)
                .interval());
    }

    @Test
    void aLateGeneratorEndsTheSearchAndIsNoFailureOfTheServer() {
        CapacityCourse course = new CapacityCourse(Load.plan("{ warm_up: 0s, capacity: { hold: 5s } }"));
        step(course, false);
        step(course, true);
        step(course, true);
        step(course, true);

        Capacity capacity = course.capacity();
        assertThat(course.next()).isEmpty();
        assertThat(capacity.ending()).isEqualTo(Ending.GENERATOR);
        assertThat(capacity.heldPerSecond()).isEqualTo(100);
        assertThat(capacity.failedPerSecond()).isZero();
        assertThat(Language.ENGLISH.say(CapacityWords.of(capacity)))
                .isEqualTo(
                        "The search ended at the generator's own limit: at 200/s it was late three times in a row, so"
                                + " what the server can do beyond is not known. Until then 100/s held.");
    }

    @Test
    void aGeneratorThatWasLateOnceIsGivenAnotherTry() {
        CapacityCourse course = new CapacityCourse(Load.plan("{ warm_up: 0s, capacity: { hold: 5s } }"));
        step(course, true);
        step(course, true);
        step(course, false);
        step(course, true);
        step(course, false);

        assertThat(course.capacity().steps())
                .extracting(CapacityStep::perSecond)
                .containsExactly(100.0, 100.0, 100.0, 200.0, 200.0);
        assertThat(course.capacity().heldPerSecond()).isEqualTo(200);
    }

    @Test
    void whatAStepTooShortForItsPercentilesShowsIsNotHeld() {
        CapacityCourse course = new CapacityCourse(
                Load.plan("{ warm_up: 0s, thresholds: [response.p99.9 < 1s], capacity: { hold: 5s } }"));
        course.next();
        course.phase(new Seen().answered(500, MILLI).interval());

        assertThat(course.capacity().steps().get(0).held()).isFalse();
        assertThat(Language.ENGLISH.say(course.capacity().steps().get(0).why()))
                .contains("it takes 2,995 samples, and there are 500");
    }
}
