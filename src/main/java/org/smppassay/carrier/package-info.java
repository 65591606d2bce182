/**
 * The simulated SMSC: accounts, operators and their subscribers, the fate of each submission, receipts and replies. Knows
 * nothing of the tester; the two meet on the SMPP wire.
 */
@NullMarked
package org.smppassay.carrier;

import org.jspecify.annotations.NullMarked;
