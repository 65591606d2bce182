/**
 * How long things take: delays drawn from random streams.
 */
@NullMarked
package org.smppassay.carrier.delay;

import org.jspecify.annotations.NullMarked;
