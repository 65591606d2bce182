package org.smppassay.scenario.carrier;

import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * Receipts that come long after what they tell of.
 *
 * @param share of the receipts
 * @param by how much later than in time
 */
public record LateReceiptsSpec(
        @Key(about = "Share of final receipts that are late.") Share share,
        @Key(about = "By how much they are late.") DelaySpec by) {}
