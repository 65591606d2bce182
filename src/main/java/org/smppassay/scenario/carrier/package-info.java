/**
 * The section `carrier`: what is simulated. The tester never reads it.
 */
@NullMarked
package org.smppassay.scenario.carrier;

import org.jspecify.annotations.NullMarked;
