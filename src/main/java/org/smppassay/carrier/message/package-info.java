/**
 * Accepted messages.
 */
@NullMarked
package org.smppassay.carrier.message;

import org.jspecify.annotations.NullMarked;
