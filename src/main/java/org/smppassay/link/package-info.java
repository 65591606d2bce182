/**
 * What lies between a session and its socket: captures, faults on the wire, TLS.
 */
@NullMarked
package org.smppassay.link;

import org.jspecify.annotations.NullMarked;
