package org.smppassay.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.observation.TimelineEvent.Kind;
import org.smppassay.observation.TimelineEvent.What;

/** Keeps a timeline: the first events of each label, and the count of all. Any thread may call it. */
public final class TimelineLog implements TimelineSink {
    /** Events kept for each label; more are only counted. */
    static final int MOST_EVENTS = 1000;

    /** Guarded by this. */
    private final Map<Name, Course> courses = new LinkedHashMap<>();

    private record Name(Kind kind, String label) {}

    /** What has been told of one label. */
    private static final class Course {
        final List<TimelineEvent> events = new ArrayList<>();
        final long firstNanos;
        long lastNanos;
        long times;

        Course(long firstNanos) {
            this.firstNanos = firstNanos;
        }
    }

    @Override
    public synchronized void event(TimelineEvent event) {
        Course course =
                courses.computeIfAbsent(new Name(event.kind(), event.label()), name -> new Course(event.nanos()));
        course.lastNanos = Math.max(course.lastNanos, event.nanos());
        if (event.what() != What.ENDS) {
            course.times++;
        }
        if (course.events.size() < MOST_EVENTS) {
            course.events.add(event);
        }
    }

    /** What has been told so far. */
    public synchronized Timeline timeline() {
        List<Timeline.Entry> entries = new ArrayList<>();
        courses.forEach((name, course) -> entries.add(new Timeline.Entry(
                name.kind(), name.label(), course.times, course.firstNanos, course.lastNanos, course.events)));
        return new Timeline(entries);
    }
}
