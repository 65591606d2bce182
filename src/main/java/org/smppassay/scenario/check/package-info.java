/** Checks that reach across keys and sections of a scenario, each with the place of what is wrong. */
@NullMarked
package org.smppassay.scenario.check;

import org.jspecify.annotations.NullMarked;
