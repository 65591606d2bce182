/**
 * Renders the result of an evaluation: terminal, JSON, JUnit XML, Markdown and HTML, and the folder they go to. Computes
 * nothing: every figure that decides something comes from {@code evaluation}; here it is only put into words and shapes.
 * Everything is UTF-8, in English, and independent of the machine's locale.
 */
@NullMarked
package org.smppassay.report;

import org.jspecify.annotations.NullMarked;
