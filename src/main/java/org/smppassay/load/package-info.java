/**
 * The load driver: sends at intended times or as fast as windows allow, and measures what a client would feel. It judges nothing.
 */
@NullMarked
package org.smppassay.load;

import org.jspecify.annotations.NullMarked;
