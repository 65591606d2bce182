package org.smppassay.profile;

import java.util.Optional;
import org.smppassay.evaluation.CriterionResult;
import org.smppassay.wording.Phrase;

/**
 * One line of the checklist.
 *
 * @param key what programs call it, such as {@code iso_27001} or {@code delivery_rate}
 * @param scope of what is measured, such as {@code operator:NAME}; empty for what is declared
 * @param name what people call it
 * @param required what the buyer demands, or nothing; of what is measured, its limit says it
 * @param value what is declared, or nothing
 * @param evidence what a declaration rests on, as the vendor's file has it
 * @param measured the criterion of the run, for what is measured
 * @param run what the run is called that has measured it, or empty
 * @param answer whether the requirement is met
 * @param question what to ask or to do while that is open, else nothing
 */
public record Item(
        String key,
        String scope,
        Phrase name,
        Phrase required,
        Phrase value,
        String evidence,
        Optional<CriterionResult> measured,
        String run,
        Answer answer,
        Phrase question) {
    static final String DECLARED = "";

    /** Whether it is a vendor's word. */
    public boolean declared() {
        return scope.equals(DECLARED);
    }

    static Item declared(String key, Phrase required, Phrase value, String evidence, Answer answer) {
        Phrase question = answer == Answer.OPEN ? Phrase.of("profile.ask-" + dashed(key)) : Phrase.nothing();
        return new Item(
                key,
                DECLARED,
                Phrase.of("profile.item-" + dashed(key)),
                required,
                value,
                evidence,
                Optional.empty(),
                "",
                answer,
                question);
    }

    static String dashed(String key) {
        return key.replace('_', '-');
    }
}
