/**
 * Faults on the wire, the same over TCP and over local channels in virtual time. Each kind is a layer of its own on a
 * connection that it may strike; when it strikes is a pure function of the world's clock, the octets that pass and the random
 * streams.
 */
@NullMarked
package org.smppassay.link.fault;

import org.jspecify.annotations.NullMarked;
