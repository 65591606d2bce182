package org.smppassay.report;

import org.smppassay.content.lint.LintResult;

/**
 * A text that was judged.
 *
 * @param source where it comes from, such as {@code texts.txt:3}; empty if there is only this one
 * @param result what was found
 */
public record LintedText(String source, LintResult result) {}
