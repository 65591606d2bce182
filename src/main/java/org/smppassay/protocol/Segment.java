package org.smppassay.protocol;

/**
 * What one submit_sm carries of a message.
 *
 * @param shortMessage the octets, header included; not to be changed
 * @param dataCoding the data_coding to announce
 * @param udhi whether the octets begin with a user data header, to be announced in esm_class as 0x40
 * @param part the number of this segment, from 1
 * @param total how many there are, 1 to 255
 */
@SuppressWarnings("ArrayRecordComponent")
public record Segment(byte[] shortMessage, byte dataCoding, boolean udhi, int part, int total) {}
