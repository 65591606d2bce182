/** Conformance scripts: their language, and the player that holds a carrier to them. */
@NullMarked
package org.smppassay.conformance.script;

import org.jspecify.annotations.NullMarked;
