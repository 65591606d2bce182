package org.smppassay.profile;

import org.smppassay.evaluation.RunResult;

/**
 * A run over the vendor's channel.
 *
 * @param name what it is called
 * @param result what it came to
 */
public record Measurement(String name, RunResult result) {}
