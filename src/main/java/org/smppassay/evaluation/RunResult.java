package org.smppassay.evaluation;

import java.util.List;
import java.util.stream.Stream;
import org.smppassay.wording.Language;
import org.smppassay.wording.Phrase;

/**
 * All that is concluded from a run; what every report prints.
 *
 * @param run what was run
 * @param verdict the verdict over all criteria
 * @param naiveVerdict what the channel test read literally would say
 * @param why the verdict is what it is, most important first, in plain sentences
 * @param notes what a reader should know beside the verdict
 * @param criteria each criterion in each scope
 * @param counts the books
 * @param latencies how long things took
 * @param breakdown the messages by what they have in common
 * @param series what is drawn
 * @param course the turns that the plan took, in their order
 * @param groups what is compared within the test
 */
public record RunResult(
        RunIdentity run,
        Verdict verdict,
        Verdict naiveVerdict,
        List<Phrase> why,
        List<Phrase> notes,
        List<CriterionResult> criteria,
        Counts counts,
        Latencies latencies,
        Breakdown breakdown,
        Series series,
        List<CourseEvent> course,
        GroupComparison groups) {

    /** One of a test that compares nothing. */
    public RunResult(
            RunIdentity run,
            Verdict verdict,
            Verdict naiveVerdict,
            List<Phrase> why,
            List<Phrase> notes,
            List<CriterionResult> criteria,
            Counts counts,
            Latencies latencies,
            Breakdown breakdown,
            Series series,
            List<CourseEvent> course) {
        this(
                run,
                verdict,
                naiveVerdict,
                why,
                notes,
                criteria,
                counts,
                latencies,
                breakdown,
                series,
                course,
                GroupComparison.NONE);
    }

    /** The same with what is compared within the test. */
    public RunResult withGroups(GroupComparison compared) {
        return new RunResult(
                run,
                verdict,
                naiveVerdict,
                why,
                notes,
                criteria,
                counts,
                latencies,
                breakdown,
                series,
                course,
                compared);
    }

    /** One that tells no series, of a plan that ran as it was planned. */
    public RunResult(
            RunIdentity run,
            Verdict verdict,
            Verdict naiveVerdict,
            List<Phrase> why,
            List<Phrase> notes,
            List<CriterionResult> criteria,
            Counts counts,
            Latencies latencies,
            Breakdown breakdown) {
        this(run, verdict, naiveVerdict, why, notes, criteria, counts, latencies, breakdown, Series.NONE, List.of());
    }

    /** The same with further notes behind its own. */
    public RunResult withNotes(List<Phrase> further) {
        return new RunResult(
                run,
                verdict,
                naiveVerdict,
                why,
                Stream.concat(notes.stream(), further.stream()).toList(),
                criteria,
                counts,
                latencies,
                breakdown,
                series,
                course,
                groups);
    }

    /** Why, in English, as {@code result.json} has it. */
    public List<String> reasons() {
        return why.stream().map(Language.ENGLISH::say).toList();
    }

    /** The notes in English, as {@code result.json} has them. */
    public List<String> warnings() {
        return notes.stream().map(Language.ENGLISH::say).toList();
    }
}
