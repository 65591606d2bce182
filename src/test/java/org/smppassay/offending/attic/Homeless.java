package org.smppassay.offending.attic;

/** Lives in no room of the table. */
public final class Homeless {
    private Homeless() {}
}
