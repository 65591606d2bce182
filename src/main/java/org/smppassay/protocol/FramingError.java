package org.smppassay.protocol;

/**
 * The octet stream can no longer be cut into PDUs. The answer is generic_nack with ESME_RINVCMDLEN, then the connection is closed.
 *
 * @param commandLength the impossible command_length, as a signed number
 * @param sequenceNumber the sequence_number beside it, 0 if its octets had not arrived
 */
public record FramingError(int commandLength, int sequenceNumber) {}
