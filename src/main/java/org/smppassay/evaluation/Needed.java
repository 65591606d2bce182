package org.smppassay.evaluation;

import java.util.OptionalLong;
import org.smppassay.wording.Phrase;

/** Tells how many would settle what is open. */
final class Needed {
    private Needed() {}

    /**
     * How many, or that no practical number would do.
     *
     * @param key of the sentence that takes the number
     */
    static Phrase words(String key, OptionalLong needed) {
        return needed.isPresent() ? Phrase.of(key, needed.getAsLong()) : Phrase.of("needed.hopeless");
    }
}
