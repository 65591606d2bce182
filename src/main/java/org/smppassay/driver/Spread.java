package org.smppassay.driver;

import java.util.List;
import org.smppassay.driver.OpeningHours.Span;

/** Messages spread evenly over the windows of a day. Immutable. */
final class Spread {
    private final List<Span> spans;
    private final long nanos;
    private final int messages;

    /**
     * @param spans the windows, in order; one at least unless there are no messages
     * @param messages how many
     */
    Spread(List<Span> spans, int messages) {
        this.spans = spans;
        this.nanos = spans.stream().mapToLong(Span::length).sum();
        this.messages = messages;
    }

    /** From when a message, from 0, is meant to be sent until its window ends. */
    Span at(int message) {
        long offset = (long) ((message + 0.5) / messages * nanos);
        for (Span span : spans) {
            if (offset < span.length()) {
                return new Span(span.fromNanos() + offset, span.untilNanos());
            }
            offset -= span.length();
        }
        throw new IllegalStateException("no place for message " + message + " of " + messages + " in " + spans);
    }
}
