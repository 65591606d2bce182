package org.smppassay.scenario.carrier;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a subscriber is who is listed by number, at all times. */
public enum SubscriberState {
    /** Has every message that the network carries. */
    REACHABLE,
    /** Nobody has the number. */
    DEAD,
    /** Never back. */
    ABSENT,
    /** Never has room for another message. */
    FULL;

    /** What they are called in files, in their order. */
    public static List<String> words() {
        return Arrays.stream(values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
