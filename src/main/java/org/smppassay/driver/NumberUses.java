package org.smppassay.driver;

import java.util.HashMap;
import java.util.Map;
import org.smppassay.scenario.test.FrequencyCap;

/** How often each number of an operator has been written to in the current period of the cap. Owned by one thread. */
final class NumberUses {
    private final int most;
    private final long periodDays;
    private final Map<Long, Integer> uses = new HashMap<>();
    private long period;

    NumberUses(FrequencyCap cap) {
        this.most = cap.most();
        this.periodDays = cap.per().toDays();
    }

    /**
     * Notes another message to a number.
     *
     * @param day from 1, never less than before
     * @return true if it is one too many
     */
    boolean exceedsCap(long number, int day) {
        long now = (day - 1) / periodDays;
        if (now != period) {
            period = now;
            uses.clear();
        }
        return uses.merge(number, 1, Integer::sum) > most;
    }
}
