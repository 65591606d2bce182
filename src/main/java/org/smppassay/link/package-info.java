/**
 * What lies between a session and its socket.
 */
@NullMarked
package org.smppassay.link;

import org.jspecify.annotations.NullMarked;
