package org.smppassay.content.lint;

import java.util.List;
import java.util.Optional;
import org.smppassay.content.Signature;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segmenter;
import org.smppassay.protocol.TextLayout;

/** A text that is to be judged, with what several rules ask about it. Immutable. */
final class Draft {
    /** Full-width forms of the visible ASCII characters, and how far they are from them. */
    private static final char FIRST_FULL_WIDTH = '！';

    private static final char LAST_FULL_WIDTH = '～';
    private static final int FULL_WIDTH_SHIFT = FIRST_FULL_WIDTH - '!';

    private final String text;
    private final String plain;
    private final TextLayout layout;
    private final List<Signature> signatures;
    /** For each index of the text how many code points are before it. */
    private final int[] codePoints;

    Draft(String text) {
        this.text = text;
        this.plain = plain(text);
        this.layout = Segmenter.layout(text);
        this.signatures = Signature.all(text);
        this.codePoints = new int[text.length() + 1];
        int count = 0;
        for (int at = 0; at < text.length(); ) {
            int size = Character.charCount(text.codePointAt(at));
            count++;
            for (int i = 1; i <= size; i++) {
                codePoints[at + i] = count;
            }
            at += size;
        }
    }

    /** A text with ASCII characters for their full-width forms; each place stays where it is. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH) {
                plain.setCharAt(i, (char) (c - FULL_WIDTH_SHIFT));
            }
        }
        return plain.toString();
    }

    String text() {
        return text;
    }

    /** The text with ASCII characters for their full-width forms. */
    String plain() {
        return plain;
    }

    TextLayout layout() {
        return layout;
    }

    /** Everything that has the form of a signature. */
    List<Signature> signatures() {
        return signatures;
    }

    /** The signature that the text begins with. */
    Optional<Signature> signature() {
        return Signature.begins(text) ? Optional.of(signatures.get(0)) : Optional.empty();
    }

    /** Where the text begins behind its signature. */
    int bodyStart() {
        return signature().map(Signature::end).orElse(0);
    }

    /** Something missing that belongs to the end. */
    Note missing(String what, String advice) {
        return new Note(text.length(), text.length(), what, advice);
    }

    Size size() {
        boolean gsm = layout.alphabet() == Alphabet.GSM7;
        return new Size(
                gsm ? "GSM-7" : "UCS-2",
                layout.units(),
                layout.segments(),
                layout.left(),
                gsm ? Optional.empty() : Optional.of(forcing()));
    }

    /** The first character that GSM-7 can't say. */
    private Size.Forcing forcing() {
        int at = 0;
        while (Alphabet.GSM7.canEncode(Character.toString(text.codePointAt(at)))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return new Size.Forcing(codePoints[at], Character.toString(text.codePointAt(at)));
    }

    Finding finding(Rule rule, Severity severity, Note note) {
        int offset = codePoints[note.start()];
        return new Finding(
                rule.name(),
                severity,
                offset,
                codePoints[note.end()] - offset,
                layout.segmentOf(note.start()),
                note.what(),
                note.advice());
    }
}
