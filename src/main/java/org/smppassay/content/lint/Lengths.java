package org.smppassay.content.lint;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segmenter;
import org.smppassay.protocol.TextLayout;

/** What a text costs in segments, and what makes it cost that much. */
final class Lengths {
    private static final int FEW = 3;
    private static final int ONE_IN = 10;

    private Lengths() {}

    static List<Rule> rules() {
        return List.of(
                Rule.general(
                        "length",
                        Severity.HINT,
                        "The text fits into one segment; the signature counts.",
                        Lengths::segments),
                Rule.general("too-long", Severity.ERROR, "The text takes at most 255 segments.", Lengths::tooLong),
                Rule.general(
                        "alphabet",
                        Severity.HINT,
                        "A few characters do not force a text into UCS-2 that GSM-7 could say otherwise.",
                        Lengths::costlyCharacters),
                Rule.general(
                        "half-character",
                        Severity.ERROR,
                        "There are no halves of surrogate pairs, which no alphabet can say.",
                        Lengths::halves));
    }

    private static List<Note> segments(Draft draft) {
        TextLayout layout = draft.layout();
        if (layout.segments() == 1) {
            return List.of();
        }
        boolean gsm = layout.alphabet() == Alphabet.GSM7;
        int over = layout.units() - layout.alphabet().unitsAlone();
        return List.of(new Note(
                layout.ends().get(0),
                draft.text().length(),
                "It takes " + layout.segments() + " segments, each of them sent and charged for itself.",
                "To fit into one it has to lose " + over + (gsm ? " septets." : " UTF-16 units.")));
    }

    private static List<Note> tooLong(Draft draft) {
        TextLayout layout = draft.layout();
        if (layout.segments() <= Segmenter.MAX_SEGMENTS) {
            return List.of();
        }
        return List.of(new Note(
                layout.ends().get(Segmenter.MAX_SEGMENTS - 1),
                draft.text().length(),
                "It takes " + layout.segments() + " segments, and no message can have more than "
                        + Segmenter.MAX_SEGMENTS + ".",
                "Cut it."));
    }

    /** In a text of Chinese there is nothing to gain. */
    private static List<Note> costlyCharacters(Draft draft) {
        if (draft.layout().alphabet() != Alphabet.UCS2) {
            return List.of();
        }
        List<Note> notes = new ArrayList<>();
        String text = draft.text();
        for (int at = 0; at < text.length() && notes.size() <= FEW; ) {
            String character = Character.toString(text.codePointAt(at));
            if (!Alphabet.GSM7.canEncode(character)) {
                notes.add(new Note(
                        at,
                        at + character.length(),
                        "'" + character + "' forces the text into UCS-2, 70 characters a segment instead of 160.",
                        "Write it with characters of GSM-7."));
            }
            at += character.length();
        }
        boolean few = notes.size() <= FEW && notes.size() * ONE_IN <= text.length();
        return few ? notes : List.of();
    }

    private static List<Note> halves(Draft draft) {
        List<Note> notes = new ArrayList<>();
        String text = draft.text();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.getType(text.codePointAt(at)) == Character.SURROGATE) {
                notes.add(new Note(at, at + 1, "Half of a surrogate pair is no character.", "Remove it."));
            }
        }
        return notes;
    }
}
