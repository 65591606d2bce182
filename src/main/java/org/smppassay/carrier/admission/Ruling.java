package org.smppassay.carrier.admission;

import org.jspecify.annotations.Nullable;

/**
 * What is decided of a submission before the network sees it.
 *
 * @param status command_status of the response; 0 if it is let in
 * @param answered whether there is a response at all
 * @param answerDelayNanos from the submission to its response, 0 or more; counts only if answered
 * @param destiny what will become of it if it is let in; null if the network decides
 * @param reason why it is refused, for the response; empty if the status says all
 */
public record Ruling(int status, boolean answered, long answerDelayNanos, @Nullable Destiny destiny, String reason) {
    /** Let in and answered at once, like most. */
    public static final Ruling ADMITTED = new Ruling(0, true, 0, null, "");

    /** Let in and answered at once. */
    public static Ruling admitted(@Nullable Destiny destiny) {
        return destiny == null ? ADMITTED : new Ruling(0, true, 0, destiny, "");
    }

    /** Refused, and told so at once. */
    public static Ruling refused(int status) {
        return new Ruling(status, true, 0, null, "");
    }

    public boolean admitted() {
        return status == 0;
    }

    /** The same, answered so long after the submission. */
    public Ruling answeredAfter(long nanos) {
        return new Ruling(status, answered, nanos, destiny, reason);
    }

    /** The same without a response. */
    Ruling unanswered() {
        return new Ruling(status, false, 0, destiny, reason);
    }
}
