/** Operators, their number ranges, and recipients drawn from them. */
@NullMarked
package org.smppassay.numbering;

import org.jspecify.annotations.NullMarked;
