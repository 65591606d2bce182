package org.smppassay.carrier.admission;

/**
 * What is decided of a submission before the network sees it.
 *
 * @param status command_status of the response; 0 if it is let in
 */
public record Ruling(int status) {
    /** Let in, like most. */
    public static final Ruling ADMITTED = new Ruling(0);

    public boolean admitted() {
        return status == 0;
    }
}
