/**
 * A reader and writer of PDUs by the standard's names of their fields, which shares nothing with the product, so that it
 * can judge the product's codec too.
 */
@NullMarked
package org.smppassay.conformance.wire;

import org.jspecify.annotations.NullMarked;
