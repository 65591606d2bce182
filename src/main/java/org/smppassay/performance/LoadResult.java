package org.smppassay.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smppassay.evaluation.Verdict;
import org.smppassay.wording.Phrase;

/**
 * All that is concluded from a load run; what every report prints.
 *
 * @param scenario its name
 * @param seed of the random streams
 * @param verdict over all thresholds
 * @param why the verdict is what it is, most important first
 * @param notes what a reader should know beside it
 * @param thresholds each of them judged
 * @param total what was seen after the warm-up
 * @param phases each phase, the warm-up included
 * @param seconds each second, the warm-up included
 * @param capacity what a search found; empty if there was none
 */
public record LoadResult(
        String scenario,
        long seed,
        Verdict verdict,
        List<Phrase> why,
        List<Phrase> notes,
        List<ThresholdResult> thresholds,
        Figures total,
        List<Figures> phases,
        List<Figures> seconds,
        Optional<Capacity> capacity) {
    public LoadResult {
        why = List.copyOf(why);
        notes = List.copyOf(notes);
        thresholds = List.copyOf(thresholds);
        phases = List.copyOf(phases);
        seconds = List.copyOf(seconds);
    }

    /** The same with something that a reader should know before all else. */
    public LoadResult noting(Phrase note) {
        List<Phrase> more = new ArrayList<>(List.of(note));
        more.addAll(notes);
        return new LoadResult(scenario, seed, verdict, why, more, thresholds, total, phases, seconds, capacity);
    }

    /** Whether somebody ended it, as its notes say. */
    public boolean interrupted() {
        return notes.stream().anyMatch(note -> note.key().equals(LoadNotes.INTERRUPTED));
    }
}
