package org.smppassay.protocol;

import java.util.List;

/**
 * What a receipt's message id may stand for, among the ids of this run. Decimal and hexadecimal readings of one number differ
 * in length from six digits on, so while all ids have the same length, none of them can be another's other reading, and
 * each reads as itself alone. Confined to one thread.
 */
public final class IdReadings {
    private static final int LENGTHS_DIFFER_FROM = 6;
    private static final int NONE_YET = 0;
    private static final int SEVERAL = -1;

    private int length = NONE_YET;

    /** Notes an id that a response has given, in its canonical form. */
    public void note(String canonicalId) {
        if (length == NONE_YET) {
            length = canonicalId.length();
        } else if (length != canonicalId.length()) {
            length = SEVERAL;
        }
    }

    /** The canonical forms that an id may stand for. */
    public List<String> of(String id) {
        String canonical = MessageIdFormat.canonical(id);
        boolean itselfAlone = length >= LENGTHS_DIFFER_FROM && canonical.length() == length;
        return itselfAlone ? List.of(canonical) : MessageIdFormat.candidates(id);
    }
}
