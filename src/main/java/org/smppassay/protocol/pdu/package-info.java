/**
 * The PDUs of SMPP 3.4 and 5.0 that Cloudhopper lacks, as further subclasses of its own.
 *
 * <p>They are read and written like all others. Clauses are those of SMPP 3.4 issue 1.2 unless
 * another document is named. Mutable as Cloudhopper's are: owned by whoever made them, until they are handed to a session.
 */
@NullMarked
package org.smppassay.protocol.pdu;

import org.jspecify.annotations.NullMarked;
