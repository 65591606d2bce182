/**
 * Makes observations of what somebody else has written down: CSV files of sends, of receipts and of complaints. They go to
 * the same sink as what the tester sees, so there is one evaluation only.
 */
@NullMarked
package org.smppassay.judging;

import org.jspecify.annotations.NullMarked;
