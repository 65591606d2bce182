package org.smppassay.conformance.wire;

/**
 * A TLV as it stands on the wire.
 *
 * @param tag 0 to 0xFFFF
 * @param octets its value
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record WireTlv(int tag, byte[] octets) {}
