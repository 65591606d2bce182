/** What Wireshark's dissector makes of conversations with the simulated carrier. */
@NullMarked
package org.smppassay.dissector;

import org.jspecify.annotations.NullMarked;
