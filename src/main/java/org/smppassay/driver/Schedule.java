package org.smppassay.driver;

import org.jspecify.annotations.Nullable;

/**
 * When each message of a step of the plan is meant to be sent, in the order of these times. They are fixed by the plan alone; whether
 * they can be kept is another matter. Confined to one thread.
 */
interface Schedule {
    /** False once all messages have been taken. */
    boolean hasNext();

    /** When the next message is meant to be sent. */
    long intendedNanos();

    /** When the window of the next message ends. */
    long windowEndNanos();

    /** The day of the next message, from 1. */
    int day();

    /** The last day. */
    int lastDay();

    /** Messages not yet taken. */
    long remaining();

    /** Whom the next message goes to; null if it goes to whoever is drawn next. */
    @Nullable
    Addressee addressee();

    /** Takes the next message off the plan. */
    void advance();
}
