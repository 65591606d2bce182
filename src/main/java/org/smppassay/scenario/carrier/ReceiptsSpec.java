package org.smppassay.scenario.carrier;

import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * What happens to receipts on their way back.
 *
 * @param lost share never sent
 * @param duplicated share sent twice
 * @param idFormat of message ids
 */
public record ReceiptsSpec(
        @Key(about = "Share of final receipts that are never sent.", or = "0%") Share lost,
        @Key(about = "Share of final receipts that are sent twice.", or = "0%") Share duplicated,
        @Key(about = "How message ids are written.", or = "decimal") MessageIdKind idFormat) {}
