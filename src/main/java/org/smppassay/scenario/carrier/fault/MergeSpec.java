package org.smppassay.scenario.carrier.fault;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;

/**
 * Several PDUs arrive as one piece.
 *
 * @param within how long the first waits for more
 * @param most PDUs of a piece, 2 to 10 000
 * @param direction what is gathered
 */
public record MergeSpec(
        @Key(about = "How long the first waits for more.", or = "50ms", min = "1ms", max = "1m") Duration within,
        @Key(about = "PDUs that go on without waiting any longer.", or = "100", min = "2", max = "10000") int most,
        @Key(about = "Which way: to-esme, from-esme or both.", or = "to-esme") WireDirection direction) {}
