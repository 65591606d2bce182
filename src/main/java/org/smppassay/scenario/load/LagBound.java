package org.smppassay.scenario.load;

import java.time.Duration;
import org.smppassay.scenario.binding.Key;

/**
 * How late the generator may be: from the moment at which a submission could be written, that is when it was due and a window had
 * room, to the moment it was. What exceeds this was measured on a generator that could not keep up, and says nothing of the server.
 *
 * @param p99 99 of 100 submissions are at most this late, 1 us to 1 min
 * @param max none is later, 1 us to 10 min
 */
public record LagBound(
        @Key(about = "99 of 100 submissions are at most this late.", or = "5ms", min = "0.001ms", max = "1m")
                Duration p99,
        @Key(about = "None is later.", or = "500ms", min = "0.001ms", max = "10m") Duration max) {}
