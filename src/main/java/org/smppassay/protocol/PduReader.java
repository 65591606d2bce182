package org.smppassay.protocol;

import com.cloudhopper.smpp.pdu.Pdu;
import io.netty.buffer.ByteBuf;

/**
 * Turns the octet stream into {@link Pdu}s and {@link MalformedPdu}s; nothing a peer sends throws.
 *
 * <p>A decoded PDU has no names on its TLVs and the standard's name of the status as its result message. A response without a body has
 * null for the string it lacks, one with an empty string has {@code ""}; with an error status both are written as they were read. PDUs of
 * one connection may share an address, which is not to be changed.
 *
 * <p>Owned by the channel's event loop; one for each channel.
 */
public final class PduReader extends SmppFrameDecoder {
    private final PduDecoder decoder = new PduDecoder();

    /**
     * @param maxCommandLength the longest PDU accepted, header included, in octets
     * @throws IllegalArgumentException if not even a header fits
     */
    public PduReader(int maxCommandLength) {
        super(maxCommandLength);
    }

    @Override
    Object take(ByteBuf in, int length) {
        Object pdu = decoder.decode(in, length);
        in.skipBytes(length);
        return pdu;
    }
}
