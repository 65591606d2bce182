package org.smppassay.link.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smppassay.link.fault.When.Rhythm;
import org.smppassay.world.RandomStreams;

class TimetableTest {
    private static final long FROM = 1000;
    private static final long UNTIL = 2000;

    @Test
    void aSteadyFaultIsOneSpan() {
        Timetable steady = timetable(Rhythm.STEADY, 0, 0);
        assertThat(steady.nextAfter(0)).isEqualTo(FROM);
        assertThat(steady.nextAfter(FROM)).isEqualTo(Timetable.NEVER);
        assertThat(steady.spanAt(FROM - 1)).isEqualTo(Timetable.NONE);
        assertThat(steady.spanAt(FROM)).isZero();
        assertThat(steady.spanAt(UNTIL - 1)).isZero();
        assertThat(steady.spanAt(UNTIL)).isEqualTo(Timetable.NONE);
        assertThat(steady.endOf(0)).isEqualTo(UNTIL);
    }

    @Test
    void aFaultThatIsAlwaysThereHasNoEnd() {
        Timetable always = new Timetable(When.always(1), new RandomStreams(1).stream("places"));
        assertThat(always.spanAt(-5)).isZero();
        assertThat(always.spanAt(Long.MAX_VALUE - 1)).isZero();
        assertThat(always.endOf(0)).isEqualTo(Timetable.NEVER);
        assertThat(always.nextAfter(0)).isEqualTo(Timetable.NEVER);
    }

    @Test
    void aSingleMomentComesOnce() {
        Timetable once = timetable(Rhythm.ONCE, 0, 30);
        assertThat(moments(once)).containsExactly(FROM);
        assertThat(once.spanAt(FROM + 29)).isZero();
        assertThat(once.spanAt(FROM + 30)).isEqualTo(Timetable.NONE);
    }

    @Test
    void regularMomentsAreCountedFromTheStartOfTheWindow() {
        Timetable regular = timetable(Rhythm.REGULAR, 300, 250);
        assertThat(moments(regular)).containsExactly(1000L, 1300L, 1600L, 1900L);
        assertThat(regular.latest(1299)).isZero();
        assertThat(regular.latest(1300)).isEqualTo(1);
        assertThat(regular.latest(Long.MAX_VALUE)).isEqualTo(3);
        assertThat(regular.spanAt(1549)).isEqualTo(1);
        assertThat(regular.spanAt(1550)).isEqualTo(Timetable.NONE);
        assertThat(regular.endOf(3)).as("no span outlasts the window").isEqualTo(UNTIL);
    }

    @Test
    void randomMomentsLieOneInEachInterval() {
        Timetable random = timetable(Rhythm.RANDOM, 100, 0);
        List<Long> moments = moments(random);
        assertThat(moments).hasSize(10).isSorted();
        for (int i = 0; i < 10; i++) {
            assertThat(moments.get(i)).isBetween(FROM + i * 100L, FROM + i * 100L + 99);
            assertThat(random.latest(moments.get(i))).isEqualTo(i);
            assertThat(random.latest(moments.get(i) - 1)).isEqualTo(i - 1);
        }
        assertThat(moments.stream().map(moment -> moment % 100).distinct()).hasSizeGreaterThan(5);
    }

    @Test
    void momentsByPdusAreNotOnTheClock() {
        Timetable byPdus =
                new Timetable(new When(FROM, UNTIL, Rhythm.PDUS, 0, 10, 5, 1), new RandomStreams(1).stream("places"));
        assertThat(byPdus.nextAfter(0)).isEqualTo(Timetable.NEVER);
        assertThat(byPdus.spanAt(FROM)).isEqualTo(Timetable.NONE);
    }

    @Test
    void impossibleRhythmsAreRefused() {
        assertThatThrownBy(() -> new When(FROM, UNTIL, Rhythm.REGULAR, 0, 0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new When(FROM, UNTIL, Rhythm.PDUS, 0, 0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new When(UNTIL, FROM, Rhythm.STEADY, 0, 0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Timetable timetable(Rhythm rhythm, long every, long lasts) {
        return new Timetable(new When(FROM, UNTIL, rhythm, every, lasts, 0, 1), new RandomStreams(1).stream("places"));
    }

    private static List<Long> moments(Timetable timetable) {
        List<Long> moments = new ArrayList<>();
        for (long moment = timetable.nextAfter(0); moment != Timetable.NEVER; moment = timetable.nextAfter(moment)) {
            moments.add(moment);
        }
        return moments;
    }
}
