package org.smppassay.session;

import java.time.Duration;

/**
 * The limits of a session.
 *
 * @param maxCommandLength longest PDU accepted, in octets, at least 16
 * @param window requests we may have unanswered, at least 1
 * @param sessionInit how long an open connection may stay unbound (session_init_timer); zero: for ever
 * @param enquireLink silence after which we send enquire_link (enquire_link_timer); zero: never
 * @param inactivity time without any request but enquire_link after which we end the session (inactivity_timer); zero: never
 * @param response how long we wait for a response (response_timer), more than zero
 */
public record SessionConfig(
        int maxCommandLength,
        int window,
        Duration sessionInit,
        Duration enquireLink,
        Duration inactivity,
        Duration response) {
    private static final int MAX_COMMAND_LENGTH = 64 * 1024;

    /** Far more than a bind takes, and so little that many strangers with half a PDU each don't use up the memory. */
    private static final int MAX_UNBOUND_LENGTH = 4096;

    public SessionConfig {
        if (maxCommandLength < 16 || window < 1 || response.isNegative() || response.isZero()) {
            throw new IllegalArgumentException(
                    "impossible session limits: " + maxCommandLength + " octets, window " + window + ", " + response);
        }
    }

    /** Longest PDU accepted before the session is bound, in octets. */
    int maxUnboundLength() {
        return Math.min(maxCommandLength, MAX_UNBOUND_LENGTH);
    }

    /** The limits of an SMSC's sessions; it asks for a sign of life later than a client does, so that one of them is enough. */
    public static SessionConfig smsc() {
        return new SessionConfig(
                MAX_COMMAND_LENGTH,
                100,
                Duration.ofSeconds(30),
                Duration.ofSeconds(90),
                Duration.ZERO,
                Duration.ofSeconds(30));
    }

    /** The same with another session_init_timer. */
    public SessionConfig withSessionInit(Duration limit) {
        return new SessionConfig(maxCommandLength, window, limit, enquireLink, inactivity, response);
    }

    /** The limits of an ESME's sessions with {@code window} requests under way. */
    public static SessionConfig esme(int window) {
        return new SessionConfig(
                MAX_COMMAND_LENGTH,
                window,
                Duration.ZERO,
                Duration.ofSeconds(60),
                Duration.ZERO,
                Duration.ofSeconds(30));
    }
}
