/**
 * Where a run takes place: event loops, time, random streams and transports. In the live world loops run on threads, time
 * is the system's and bytes travel over TCP; in the virtual world one thread steps one loop from deadline to deadline over
 * local channels. The handlers above can't tell which world they are in. Wall clock and entropy are read here alone.
 */
@NullMarked
package org.smppassay.world;

import org.jspecify.annotations.NullMarked;
