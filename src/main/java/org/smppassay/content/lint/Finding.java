package org.smppassay.content.lint;

/**
 * What a rule says about a place in a text.
 *
 * @param rule the name of the rule
 * @param severity how much it matters
 * @param offset where the place begins, in Unicode characters (code points) from 0
 * @param length of the place in such characters; 0 where something is missing that belongs there
 * @param segment the segment the place begins in, from 1
 * @param what is wrong, a sentence
 * @param advice what to do, a sentence
 */
public record Finding(
        String rule, Severity severity, int offset, int length, int segment, String what, String advice) {}
