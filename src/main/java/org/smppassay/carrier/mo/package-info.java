/**
 * What subscribers send (mobile originated messages).
 */
@NullMarked
package org.smppassay.carrier.mo;

import org.jspecify.annotations.NullMarked;
