package org.smppassay.content;

import java.util.Optional;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segmenter;

/** The alphabets that a text may be forced into, and what becomes of it there. */
public enum CharacterSet {
    GSM7(Alphabet.GSM7),
    LATIN1(Alphabet.LATIN1),
    UCS2(Alphabet.UCS2);

    private final Alphabet alphabet;

    CharacterSet(Alphabet alphabet) {
        this.alphabet = alphabet;
    }

    /** The one that says a text in the fewest octets. */
    public static CharacterSet bestFor(String text) {
        return Alphabet.bestFor(text) == Alphabet.GSM7 ? GSM7 : UCS2;
    }

    /** The first character that it can't say; empty if it can say all of them. */
    public Optional<String> unsayable(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !alphabet.canEncode(character))
                .findFirst();
    }

    /** Whether a text fits into the 255 segments that a message may have at most. */
    public boolean fits(String text) {
        try {
            Segmenter.split(text, alphabet, 0);
            return true;
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }
}
