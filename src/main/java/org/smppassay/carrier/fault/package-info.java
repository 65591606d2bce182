/** What goes wrong with the carrier at certain moments: faults on its wire, and what its timeline says of them. */
@NullMarked
package org.smppassay.carrier.fault;

import org.jspecify.annotations.NullMarked;
