/**
 * Puts one evaluation together: a world, a tester in it, whom it tests, and the evaluator that watches. It writes no files and
 * prints nothing, so that commands, sweeps and tests run the same thing.
 */
@NullMarked
package org.smppassay.run;

import org.jspecify.annotations.NullMarked;
