/** Faults on the carrier's wire, as the scenario file describes them. */
@NullMarked
package org.smppassay.scenario.carrier.fault;

import org.jspecify.annotations.NullMarked;
