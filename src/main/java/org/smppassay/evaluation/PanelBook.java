package org.smppassay.evaluation;

import java.util.HashMap;
import java.util.Map;
import org.smppassay.observation.HandsetObservation;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;

/**
 * What receipts claim of the panel, and what its handsets say, number by number. Grows with the panel, not with the messages.
 * Confined to the evaluator.
 */
final class PanelBook {
    private final Map<String, Entry> numbers = new HashMap<>();
    private long messages;
    private long reports;

    /** Of one number. */
    private static final class Entry {
        long claimed;
        long received;
    }

    /** A message to a handset of the panel. */
    void message(MessageObservation message) {
        messages++;
        Entry entry = entry(message.destination());
        entry.claimed += message.outcome() == Outcome.DELIVERED ? 1 : 0;
    }

    /** What a handset of the panel says. */
    void handset(HandsetObservation handset) {
        reports++;
        if (handset.received()) {
            entry(handset.destination()).received++;
        }
    }

    private Entry entry(String number) {
        return numbers.computeIfAbsent(number.startsWith("+") ? number.substring(1) : number, fresh -> new Entry());
    }

    /** Messages of the plan to the panel. */
    long messages() {
        return messages;
    }

    /** Whether any handset has told anything. */
    boolean hasReported() {
        return reports > 0;
    }

    /**
     * Messages to the panel reported as delivered, and those beyond what a handset received. Which of a number's messages did not
     * come is nobody's business: each receipt too many is one that lied.
     */
    Claims claims() {
        long claimed = 0;
        long fakes = 0;
        for (Entry entry : numbers.values()) {
            claimed += entry.claimed;
            fakes += Math.max(0, entry.claimed - entry.received);
        }
        return new Claims(fakes, claimed);
    }
}
