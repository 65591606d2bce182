/**
 * The scenario file: its model as validated records, and how it is read, checked, overridden and written.
 */
@NullMarked
package org.smppassay.scenario;

import org.jspecify.annotations.NullMarked;
