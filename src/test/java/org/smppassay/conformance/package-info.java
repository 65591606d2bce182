/** The standard's rules as scripts that a carrier is held to, in virtual time and over TCP. */
@NullMarked
package org.smppassay.conformance;

import org.jspecify.annotations.NullMarked;
