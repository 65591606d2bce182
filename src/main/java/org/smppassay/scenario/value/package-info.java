/**
 * Values that carry their unit in the file: shares, rates, calendar points, windows.
 */
@NullMarked
package org.smppassay.scenario.value;

import org.jspecify.annotations.NullMarked;
