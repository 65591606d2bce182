package org.smppassay.content.lint;

import java.util.Optional;

/**
 * What there is to know about a rule.
 *
 * @param name how it is chosen
 * @param about what it demands, a sentence
 * @param general its severity in the general profile; empty if it is not part of it
 * @param loan its severity in the loan profile
 */
public record RuleFacts(String name, String about, Optional<Severity> general, Severity loan) {}
