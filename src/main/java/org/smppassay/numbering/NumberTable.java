package org.smppassay.numbering;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is said of single numbers: one of some words for each. Sorted, eight octets a number. Immutable; looking up a number
 * allocates nothing.
 */
public final class NumberTable {
    /** The index of a number of which nothing is said. */
    public static final int NOTHING = -1;

    /** What {@link #valueOf} says of a text that is no number. */
    public static final long NO_NUMBER = -1;

    /** E.164. */
    private static final int MOST_DIGITS = 15;

    private static final int WORD_BITS = 12;

    /** The number in the upper bits, the index of its word below: 15 digits take 50 bits. */
    private final long[] entries;

    private NumberTable(long[] entries) {
        this.entries = entries;
    }

    /**
     * Reads lines such as {@code 8613800000001,dead}: a number with or without a plus, a comma, a word. Empty lines and
     * those that begin with # say nothing.
     *
     * @param vocabulary the words, at most 4096, to whose indexes {@link #indexOf} refers
     * @throws LineException if a line is anything else, or a number comes twice with different words
     */
    public static NumberTable read(String text, List<String> vocabulary) {
        Builder builder = new Builder(vocabulary);
        int line = 0;
        for (String each : (Iterable<String>) text.lines()::iterator) {
            line++;
            if (!each.isBlank() && !each.startsWith("#")) {
                builder.add(line, each);
            }
        }
        NumberTable table = builder.build();
        table.refuseContradictions(text);
        return table;
    }

    /**
     * Takes numbers and words from a map.
     *
     * @param words by entries of a {@link NumberList}, with or without a leading plus
     * @throws IllegalArgumentException if an entry is malformed, or a word is not in the vocabulary
     */
    public static NumberTable of(Map<String, String> words, List<String> vocabulary) {
        Builder builder = new Builder(vocabulary);
        words.forEach((entry, word) ->
                new NumberList(List.of(withoutPlus(entry))).forEach(number -> builder.add(number, word)));
        return builder.build();
    }

    private static String withoutPlus(String entry) {
        return entry.startsWith("+") ? entry.substring(1) : entry;
    }

    /** The index of the number's word, or {@link #NOTHING}. */
    public int indexOf(long number) {
        int place = Arrays.binarySearch(entries, number << WORD_BITS);
        int found = place < 0 ? -place - 1 : place;
        boolean there = found < entries.length && entries[found] >>> WORD_BITS == number;
        return there ? (int) (entries[found] & (1 << WORD_BITS) - 1) : NOTHING;
    }

    /** How many lines it was made of. */
    public int size() {
        return entries.length;
    }

    /** A number in international form, with or without a leading plus, as a value; {@link #NO_NUMBER} if it is none. */
    public static long valueOf(CharSequence msisdn) {
        int from = !msisdn.isEmpty() && msisdn.charAt(0) == '+' ? 1 : 0;
        int digits = msisdn.length() - from;
        if (digits < 1 || digits > MOST_DIGITS) {
            return NO_NUMBER;
        }
        long value = 0;
        for (int i = from; i < msisdn.length(); i++) {
            int digit = msisdn.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private void refuseContradictions(String text) {
        for (int i = 1; i < entries.length; i++) {
            long number = entries[i] >>> WORD_BITS;
            if (entries[i] != entries[i - 1] && entries[i - 1] >>> WORD_BITS == number) {
                throw new LineException(lastLineOf(number, text), number + " is given twice, with different words");
            }
        }
    }

    private static int lastLineOf(long number, String text) {
        int line = 0;
        int last = 0;
        for (String each : (Iterable<String>) text.lines()::iterator) {
            line++;
            last = valueOf(each.substring(0, Math.max(0, each.indexOf(','))).strip()) == number ? line : last;
        }
        return last;
    }

    /** Gathers entries in any order. */
    private static final class Builder {
        private final List<String> vocabulary;
        private long[] entries = new long[16];
        private int size;

        Builder(List<String> vocabulary) {
            if (vocabulary.size() > 1 << WORD_BITS) {
                throw new IllegalArgumentException("more than 4096 words: " + vocabulary.size());
            }
            this.vocabulary = vocabulary;
        }

        void add(int line, String text) {
            int comma = text.indexOf(',');
            try {
                add(
                        text.substring(0, Math.max(0, comma)).strip(),
                        text.substring(comma + 1).strip());
            } catch (IllegalArgumentException e) {
                throw new LineException(line, String.valueOf(e.getMessage()));
            }
        }

        void add(String number, String word) {
            long value = valueOf(number);
            if (value == NO_NUMBER) {
                throw new IllegalArgumentException("expected a number of at most 15 digits, found '" + number + "'");
            }
            int index = vocabulary.indexOf(word);
            if (index < 0) {
                throw new IllegalArgumentException(
                        "expected one of " + String.join(", ", vocabulary) + ", found '" + word + "'");
            }
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = value << WORD_BITS | index;
        }

        NumberTable build() {
            long[] sorted = Arrays.copyOf(entries, size);
            Arrays.sort(sorted);
            return new NumberTable(sorted);
        }
    }
}
