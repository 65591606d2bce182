package org.smppassay.driver;

import org.smppassay.observation.Cohort.Role;

/**
 * Whom a message goes to.
 *
 * @param number in international form without plus
 * @param operator the one its range belongs to, or that the recipients file names; empty if nobody knows
 * @param network the serving network that the recipients file names; empty if it names none
 * @param role what is known of the number
 * @param optedOut whether the recipients file says that they want nothing more
 * @param row of the recipients file, or {@link #NO_ROW}
 * @param beyondCap whether the number has had as many of the test's messages as the plan allows
 */
record Recipient(
        String number, String operator, String network, Role role, boolean optedOut, int row, boolean beyondCap) {
    /** The row of somebody who is in no file. */
    static final int NO_ROW = -1;
}
