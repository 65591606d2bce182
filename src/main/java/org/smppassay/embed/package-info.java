/**
 * Assay within other programs: a simulated carrier that starts, serves on a loopback port and closes.
 */
@NullMarked
package org.smppassay.embed;

import org.jspecify.annotations.NullMarked;
