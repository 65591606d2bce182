/** The command line: one class a command. Puts a run together and turns its verdict into an exit code. */
@NullMarked
package org.smppassay.cli;

import org.jspecify.annotations.NullMarked;
