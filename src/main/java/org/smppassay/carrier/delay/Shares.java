package org.smppassay.carrier.delay;

import java.util.List;
import java.util.Map;
import org.smppassay.scenario.value.Durations;
import org.smppassay.scenario.value.Share;
import org.smppassay.world.RandomStream;

/** A few delays, each with its share. */
record Shares(List<Long> delays, Lots lots, RandomStream stream) implements Delay {
    static Shares of(Map<String, Share> shares, RandomStream stream) {
        List<Long> delays = shares.keySet().stream()
                .map(text -> Durations.parse(text).toNanos())
                .toList();
        return new Shares(delays, new Lots(shares.values()), stream);
    }

    @Override
    public long nanos(long index, long nowNanos) {
        return delays.get(lots.pick(stream.uniform(index)));
    }
}
