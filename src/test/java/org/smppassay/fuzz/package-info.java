/** Input that nobody would think of, and what the simulated carrier has to make of it. */
@NullMarked
package org.smppassay.fuzz;

import org.jspecify.annotations.NullMarked;
