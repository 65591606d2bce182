package org.smppassay.regression;

import org.smppassay.wording.Phrase;

/**
 * A run that could not be used, so its pairs were left out.
 *
 * @param round of the run
 * @param role of its side
 * @param words why
 */
public record LeftOut(String round, String role, Phrase words) {}
