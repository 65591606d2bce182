/**
 * What is decided of a submission before the network sees it: limits, filters, errors.
 */
@NullMarked
package org.smppassay.carrier.admission;

import org.jspecify.annotations.NullMarked;
