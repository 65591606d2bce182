/**
 * Who gets a delivery receipt, what is in it, and what goes wrong with it.
 */
@NullMarked
package org.smppassay.carrier.receipt;

import org.jspecify.annotations.NullMarked;
