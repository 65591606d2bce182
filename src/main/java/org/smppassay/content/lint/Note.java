package org.smppassay.content.lint;

/**
 * What a check noticed, before it is known how much it matters.
 *
 * @param start where the place begins in the text, in Java's chars
 * @param end behind the place; equal to {@code start} where something is missing
 * @param what is wrong, a sentence
 * @param advice what to do, a sentence
 */
record Note(int start, int end, String what, String advice) {}
