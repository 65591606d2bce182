/**
 * SMPP on the wire: frames, PDUs, texts and receipts.
 *
 * <p>Octets are turned into Cloudhopper's PDU classes by {@link org.smppassay.protocol.PduReader} and back by
 * {@link org.smppassay.protocol.PduWriter}. What the peer got wrong arrives as a value, never as an exception: a
 * {@link org.smppassay.protocol.FramingError} ends the stream, a {@link org.smppassay.protocol.MalformedPdu} does not.
 *
 * <p>Clauses named in this package are those of SMPP 3.4 issue 1.2 unless another document is named.
 */
@NullMarked
package org.smppassay.protocol;

import org.jspecify.annotations.NullMarked;
