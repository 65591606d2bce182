/**
 * A simulated carrier for tests with JUnit Jupiter, which the program that uses it brings along.
 */
@NullMarked
package org.smppassay.embed.junit;

import org.jspecify.annotations.NullMarked;
