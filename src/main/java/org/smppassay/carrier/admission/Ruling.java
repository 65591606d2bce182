package org.smppassay.carrier.admission;

import org.jspecify.annotations.Nullable;

/**
 * What is decided of a submission before the network sees it.
 *
 * @param status command_status of the response; 0 if it is let in
 * @param answered whether there is a response at all
 * @param answerDelayNanos from the submission to its response, 0 or more; counts only if answered
 * @param destiny what will become of it if it is let in; null if the network decides
 */
public record Ruling(int status, boolean answered, long answerDelayNanos, @Nullable Destiny destiny) {
    /** Let in and answered at once, like most. */
    public static final Ruling ADMITTED = new Ruling(0, true, 0, null);

    /** Refused, and told so at once. */
    public static Ruling refused(int status) {
        return new Ruling(status, true, 0, null);
    }

    public boolean admitted() {
        return status == 0;
    }
}
