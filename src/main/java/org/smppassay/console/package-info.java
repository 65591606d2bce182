/** Figures of what is running, for whoever asks over HTTP on this machine. */
@NullMarked
package org.smppassay.console;

import org.jspecify.annotations.NullMarked;
