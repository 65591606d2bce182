/**
 * What is on its way from the carrier to an account.
 */
@NullMarked
package org.smppassay.carrier.delivery;

import org.jspecify.annotations.NullMarked;
