/**
 * One SMPP session, either end: bind states, window, sequence numbers, timers, enquire_link, unbind and the rules for what
 * cannot be understood. What a request means is the business of a {@link org.smppassay.session.SessionHandler}.
 */
@NullMarked
package org.smppassay.session;

import org.jspecify.annotations.NullMarked;
