package org.smppassay.carrier.broadcast;

import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One broadcast of an account. Owned by its {@link AccountBroadcasts}. */
final class Broadcast {
    private final String messageId;
    private final long number;
    private final Address source;
    private final String serviceType;
    private final byte[] contentType;
    private final List<Tlv> areas;
    private final @Nullable Tlv reference;
    private Airtime airtime;

    /**
     * @param number its own index into the random streams
     * @param reference the sender's own; null if there is none
     */
    Broadcast(
            String messageId,
            long number,
            Address source,
            String serviceType,
            BroadcastRequest request,
            @Nullable Tlv reference,
            Airtime airtime) {
        this.messageId = messageId;
        this.number = number;
        this.source = source;
        this.serviceType = serviceType;
        this.contentType = request.contentType();
        this.areas = request.areas();
        this.reference = reference;
        this.airtime = airtime;
    }

    String messageId() {
        return messageId;
    }

    long number() {
        return number;
    }

    List<Tlv> areas() {
        return areas;
    }

    @Nullable
    Tlv reference() {
        return reference;
    }

    Airtime airtime() {
        return airtime;
    }

    void cancel(long nowNanos) {
        airtime = airtime.cancelledAt(nowNanos);
    }

    boolean isFrom(Address address) {
        return source.getTon() == address.getTon()
                && source.getNpi() == address.getNpi()
                && text(source).equals(text(address));
    }

    private static String text(Address address) {
        return address.getAddress() == null ? "" : address.getAddress();
    }

    boolean hasReference(Tlv other) {
        return reference != null && Arrays.equals(reference.getValue(), other.getValue());
    }

    /** True if it is of this service and, if one is named, of this content. */
    boolean isOf(String service, @Nullable Tlv content) {
        return serviceType.equals(service) && (content == null || Arrays.equals(contentType, content.getValue()));
    }

    boolean isOver(long nowNanos) {
        return nowNanos >= airtime.endNanos();
    }
}
