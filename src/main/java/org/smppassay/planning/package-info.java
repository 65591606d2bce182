/**
 * What a planned test can and can't show, before a message is sent: the chance of each verdict if the channel is as supposed, how
 * many messages it takes, and how often the naive reading errs. Computed, not simulated, but for fluctuation between days.
 */
@NullMarked
package org.smppassay.planning;

import org.jspecify.annotations.NullMarked;
