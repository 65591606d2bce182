package org.smppassay.evaluation;

import java.util.Locale;
import org.smppassay.observation.PlanEvent;
import org.smppassay.wording.Phrase;

/**
 * A turn that the plan of a test has taken, as reports tell it.
 *
 * @param at when in the calendar of the test: {@code day 2 11:30:45}
 * @param kind {@code begins}, {@code ends}, {@code stops}, {@code switches} or {@code takes-over}
 * @param subject the part of the plan or the channel it happened to, or empty
 * @param why in a sentence or two; nothing if the plan says so
 */
public record CourseEvent(String at, String kind, String subject, Phrase why) {
    private static final String AS_PLANNED = "plan";

    /** What happened and why, as one says it. */
    public Phrase told() {
        return Phrase.sentences(
                subject.isEmpty() ? Phrase.of("course." + kind) : Phrase.of("course." + kind + "-of", subject), why);
    }

    static CourseEvent of(PlanEvent event) {
        long seconds = event.time().toSeconds();
        String at = String.format(
                Locale.ROOT, "day %d %02d:%02d:%02d", event.day(), seconds / 3600, seconds / 60 % 60, seconds % 60);
        String code = event.reason().code();
        return new CourseEvent(
                at,
                event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                event.subject(),
                code.equals(AS_PLANNED)
                        ? Phrase.nothing()
                        : Phrase.of("course." + code, event.reason().figures().toArray()));
    }
}
