/**
 * The section {@code load} of a scenario: what a performance check asks of an SMPP server.
 */
@NullMarked
package org.smppassay.scenario.load;

import org.jspecify.annotations.NullMarked;
