/** Places where a carrier can be held to scripts: virtual time, and TCP. */
@NullMarked
package org.smppassay.conformance.place;

import org.jspecify.annotations.NullMarked;
