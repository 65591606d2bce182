package org.smppassay.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.link.LinkLayer;
import org.smppassay.link.PduObserver;
import org.smppassay.observation.TimelineSink;
import org.smppassay.observation.TruthSink;

/**
 * Those who look into a carrier while it serves.
 *
 * @param truth takes what truly happens to each message; empty if nobody wants to know
 * @param timeline takes incidents and faults as they happen; empty if nobody wants to know
 * @param wire look at the octets on each connection, faults included
 * @param pdus look at the PDUs as sessions see them
 */
public record Watch(
        Optional<TruthSink> truth, Optional<TimelineSink> timeline, List<LinkLayer> wire, List<PduObserver> pdus) {

    public Watch {
        wire = List.copyOf(wire);
        pdus = List.copyOf(pdus);
    }

    /** Nobody looks. */
    public static Watch none() {
        return new Watch(Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /** Only what truly happens to each message is of interest. */
    public static Watch truth(TruthSink sink) {
        return none().withTruth(sink);
    }

    /** The same, and {@code sink} learns what truly happens to each message. */
    public Watch withTruth(TruthSink sink) {
        return new Watch(Optional.of(sink), timeline, wire, pdus);
    }

    /** The same, and {@code sink} learns of incidents and faults. */
    public Watch withTimeline(TimelineSink sink) {
        return new Watch(truth, Optional.of(sink), wire, pdus);
    }

    /** The same, and {@code layer} sees the octets on each connection. */
    public Watch withWire(LinkLayer layer) {
        return new Watch(truth, timeline, and(wire, layer), pdus);
    }

    /** The same, and {@code observer} sees the PDUs. */
    public Watch withPdus(PduObserver observer) {
        return new Watch(truth, timeline, wire, and(pdus, observer));
    }

    private static <T> List<T> and(List<T> some, T one) {
        List<T> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }
}
