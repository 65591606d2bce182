/**
 * What a load saw, and what is concluded from it: figures, thresholds, the search for the capacity, a verdict. Knows no wire.
 */
@NullMarked
package org.smppassay.performance;

import org.jspecify.annotations.NullMarked;
