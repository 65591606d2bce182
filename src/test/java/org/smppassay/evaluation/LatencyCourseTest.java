package org.smppassay.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.smppassay.evaluation.LatencyPoint.Estimate;

/** Latencies over time, in bounded memory. */
class LatencyCourseTest {
    private static final long MS = 1_000_000;

    @Test
    void shouldKeepHoursApartInARunOfFewDays() {
        LatencyCourse course = new LatencyCourse(LatencyCourse.MOST_DAYS_BY_HOUR);
        course.add(2, 17, 3000 * MS);
        course.add(1, 8, 1000 * MS);
        course.add(2, 17, 5000 * MS);

        List<LatencyPoint> points = course.points(0.9);

        assertThat(points).extracting(LatencyPoint::day).containsExactly(1, 2);
        assertThat(points).extracting(LatencyPoint::hour).containsExactly(8, 17);
        assertThat(points).extracting(LatencyPoint::n).containsExactly(1L, 2L);
    }

    @Test
    void shouldJoinTheHoursOfADayInALongRun() {
        LatencyCourse course = new LatencyCourse(LatencyCourse.MOST_DAYS_BY_HOUR + 1);
        course.add(11, 3, 1000 * MS);
        course.add(11, 23, 1000 * MS);

        assertThat(course.points(0.9)).singleElement().satisfies(point -> {
            assertThat(point.day()).isEqualTo(11);
            assertThat(point.hour()).isEqualTo(LatencyPoint.WHOLE_DAY);
            assertThat(point.n()).isEqualTo(2);
        });
    }

    @Test
    void shouldEstimateQuantilesToTwoDigitsWithTheirIntervals() {
        LatencyCourse course = new LatencyCourse(1);
        LongStream.rangeClosed(1, 1000).forEach(ms -> course.add(1, 0, ms * MS));

        LatencyPoint point = course.points(0.9).get(0);

        assertThat(point.p95()).isPresent();
        Estimate p95 = point.p95().orElseThrow();
        assertThat(p95.millis()).isBetween(940.0, 950.0);
        // Order statistics 939 and 961 of a thousand: David and Nagaraja, section 7.1.
        assertThat(p95.interval().orElseThrow().lower()).isBetween(925.0, 940.0);
        assertThat(p95.interval().orElseThrow().upper()).isBetween(950.0, 965.0);
    }

    @Test
    void shouldNotCallTheSlowestMessageAPercentile() {
        LatencyCourse course = new LatencyCourse(1);
        for (int i = 0; i < 30; i++) {
            course.add(1, 0, 1000 * MS);
        }

        LatencyPoint point = course.points(0.9).get(0);

        assertThat(point.p50()).isPresent();
        assertThat(point.p95()).isPresent();
        assertThat(point.p99()).isEmpty();
    }

    @Test
    void shouldTakeWhatAClockThatRanBackwardsSaysAsNothing() {
        LatencyCourse course = new LatencyCourse(1);
        course.add(1, 0, -5);

        assertThat(course.points(0.9).get(0).p50().orElseThrow().millis()).isZero();
    }
}
