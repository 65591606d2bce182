package org.smppassay.link.fault;

/** Learns what faults do. Called on the loops they strike on, so by several threads at a time. */
public interface FaultListener {
    /** Strikes of one fault that are described; what is counted in millions is not worth the words. */
    int DETAILED = 1000;

    /**
     * A fault strikes a PDU or a connection.
     *
     * @param nanos when, on the world's clock
     * @param label the fault's
     * @param detail what it does to whom; empty after the first {@value #DETAILED} strikes of a fault
     */
    void struck(long nanos, String label, String detail);

    /** A fault that concerns no single connection begins. */
    void began(long nanos, String label, String detail);

    /** It ends. */
    void ended(long nanos, String label);
}
