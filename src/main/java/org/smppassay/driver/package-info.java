/**
 * The tester: sends the planned messages at their intended times, and works out from responses, receipts and replies what
 * became of each. Everything of one tester lives on one event loop. It knows nothing of the carrier but what SMPP tells.
 */
@NullMarked
package org.smppassay.driver;

import org.jspecify.annotations.NullMarked;
