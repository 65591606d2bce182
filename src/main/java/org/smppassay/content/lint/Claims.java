package org.smppassay.content.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smppassay.content.Signature;
import org.smppassay.content.WordList;

/** What must not be claimed: words of lists, large amounts, other people's names. */
final class Claims {
    private static final WordList IMPERSONATED = new WordList(WordFiles.builtIn("impersonation.txt"));

    /**
     * Ten thousand yuan and more, on text with ASCII forms. Ten millions in words, 千万, are left out: mostly they mean "by
     * all means".
     */
    private static final Pattern LARGE_AMOUNT = Pattern.compile("(?:(?:最高|最多|至高|高达|多达|可达|可借|可贷|额度)\\s{0,3})?(?:"
            + "[0-9]{1,12}(?:\\.[0-9]{1,6})?\\s?(?:[十百千]?[万萬亿]|[wW](?![A-Za-z0-9]))(?:余|多)?(?:元|块)?"
            + "|(?:[0-9]{5,12}|[0-9]{2,3}(?:,[0-9]{3}){1,3})(?:\\.[0-9]{1,2})?\\s?(?:元|块|圆))"
            + "|(?:最高|最多|至高|高达|多达|可达|可借|可贷|额度)[一二两三四五六七八九十百]{1,6}[万萬](?:元|块)?"
            + "|[一二两三四五六七八九十百]{1,6}[万萬](?:元|块)");

    private Claims() {}

    static List<Rule> rules(WordChoice words) {
        return List.of(
                Rule.general(
                        "banned-word",
                        Severity.ERROR,
                        "There are no words that carriers ban.",
                        draft -> notes(
                                draft,
                                words.banned().all(draft.plain()),
                                "is a banned word.",
                                "Say it another way, or leave it out.")),
                Rule.general(
                        "discouraged-word",
                        Severity.WARNING,
                        "There are no words that invite complaints or closer review.",
                        draft -> notes(
                                draft,
                                words.discouragedIn(draft.plain()),
                                "is a discouraged word.",
                                "Say it in a calmer way.")),
                Rule.general(
                        "impersonation",
                        Severity.ERROR,
                        "The text names no bank but the one that signs it, and no regulator.",
                        Claims::impersonation),
                Rule.loan(
                        "large-amount",
                        Severity.WARNING,
                        "There are no exact amounts of 10000 yuan or more.",
                        Claims::largeAmount),
                Rule.loan(
                        "interest",
                        Severity.ERROR,
                        "Interest is at most 24 % a year: 2 % in each of 12 months, or 24 % over 365 days.",
                        Interest::notes));
    }

    private static List<Note> notes(Draft draft, List<WordList.Match> words, String what, String advice) {
        List<Note> notes = new ArrayList<>();
        for (WordList.Match match : words) {
            String found = draft.text().substring(match.start(), match.end());
            notes.add(new Note(match.start(), match.end(), "'" + found + "' " + what, advice));
        }
        return notes;
    }

    /** Whoever signs may say its own name. Whether it is its own is beyond what a text can show. */
    private static List<Note> impersonation(Draft draft) {
        Optional<Signature> signature = draft.signature();
        List<Note> notes = new ArrayList<>();
        for (WordList.Match match : IMPERSONATED.all(draft.plain())) {
            boolean own = match.start() < draft.bodyStart()
                    || signature
                            .filter(signed -> signed.name().contains(match.word()))
                            .isPresent();
            if (!own) {
                notes.add(new Note(
                        match.start(),
                        match.end(),
                        "'" + match.word() + "' is not who signs: it reads as if somebody else spoke or vouched.",
                        "Speak for the signing party alone."));
            }
        }
        return notes;
    }

    private static List<Note> largeAmount(Draft draft) {
        List<Note> notes = new ArrayList<>();
        Matcher amounts = LARGE_AMOUNT.matcher(draft.plain());
        while (amounts.find()) {
            notes.add(new Note(
                    amounts.start(),
                    amounts.end(),
                    "'" + draft.text().substring(amounts.start(), amounts.end()).strip()
                            + "' is an exact large amount.",
                    "Leave the amount to the page or the call that the text leads to."));
        }
        return notes;
    }
}
