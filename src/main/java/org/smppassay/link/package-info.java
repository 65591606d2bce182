/**
 * What lies between a session and its socket, on either end: layers of handlers that see octets, not PDUs. None is there
 * unless it is asked for.
 */
@NullMarked
package org.smppassay.link;

import org.jspecify.annotations.NullMarked;
