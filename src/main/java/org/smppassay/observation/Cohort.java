package org.smppassay.observation;

/**
 * What a message has in common with others of its kind; few of them exist, and messages share them.
 *
 * @param phase the part of the plan it belongs to, empty in a plan of one part
 * @param channel the channel it went over, empty if the plan has one
 * @param group the group of a comparison within the test it was put into, empty if there is none
 * @param role whom it went to
 */
public record Cohort(String phase, String channel, String group, Role role) {
    /** A message to a subscriber, in a plan of one part over one channel, with nothing compared. */
    public static final Cohort PLAIN = new Cohort("", "", "", Role.SUBSCRIBER);

    /** Whom a message goes to. */
    public enum Role {
        /** Somebody of whom nothing is known. */
        SUBSCRIBER,
        /** A handset that tells what it truly received. */
        PANEL,
        /** A number known to be dead: a message that is reported as delivered to it was not. */
        CANARY
    }

    /** The same, gone to somebody of another role. */
    public Cohort withRole(Role other) {
        return new Cohort(phase, channel, group, other);
    }
}
