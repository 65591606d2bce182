/**
 * The section `test`: what the tester sends, when, to whom, and how it reads what comes back.
 */
@NullMarked
package org.smppassay.scenario.test;

import org.jspecify.annotations.NullMarked;
