package org.smppassay.driver;

/**
 * Somebody a message of the plan goes to.
 *
 * @param group the group they are in
 */
record Addressee(Recipient recipient, Groups.Group group) {}
