package org.smppassay.driver;

import org.smppassay.observation.Cohort.Role;

/**
 * Whom a message goes to.
 *
 * @param number in international form without plus
 * @param operator the one its range belongs to; empty if no operator has it
 * @param role what is known of the number
 * @param beyondCap whether the number has had as many of the test's messages as the plan allows
 */
record Recipient(String number, String operator, Role role, boolean beyondCap) {}
