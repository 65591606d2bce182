/**
 * What a run leaves behind: the records the driver emits about what it saw, the records the carrier writes about what
 * truly happened, and the sinks both go to. All times are nanoseconds of the run's ticker since day 1 00:00.
 */
@NullMarked
package org.smppassay.observation;

import org.jspecify.annotations.NullMarked;
