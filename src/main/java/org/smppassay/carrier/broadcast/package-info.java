/**
 * Messages for everybody in an area (SMPP 5.0, clauses 4.4, 4.6.1 and 4.6.2): taken in, asked for and cancelled.
 */
@NullMarked
package org.smppassay.carrier.broadcast;

import org.jspecify.annotations.NullMarked;
