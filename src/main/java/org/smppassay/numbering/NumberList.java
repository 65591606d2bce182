package org.smppassay.numbering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Certain numbers, written down one by one or many at once: digits, sets of them as in {@code 86138000010[0-4]x}, and x's
 * for any digit at the end. A pattern without x's is a single number. No number is in it twice. Immutable.
 */
public final class NumberList {
    /** What an entry looks like. */
    public static final String SYNTAX = "([0-9]|\\[[0-9-]+\\]){1,15}x{0,15}";

    /** What an entry looks like, in words. */
    public static final String SYNTAX_IN_WORDS = "a number such as 8613800001000, or numbers such as 86138000010xx";

    /** No numbers. */
    public static final NumberList NONE = new NumberList(List.of());

    private final List<NumberBlock> blocks;
    private final long size;

    /**
     * @param entries in international form without plus
     * @throws IllegalArgumentException if one is malformed, or names a number that another has named; the message says which
     */
    public NumberList(List<String> entries) {
        List<NumberBlock> named = new ArrayList<>();
        for (String entry : entries) {
            NumberRange range = NumberRange.exact(entry);
            range.prefixes().forEach(prefix -> named.add(new NumberBlock(prefix, range.length())));
        }
        this.blocks = List.copyOf(named);
        this.size = blocks.stream().mapToLong(NumberBlock::size).sum();
        firstShared(blocks).ifPresent(number -> {
            throw new IllegalArgumentException(number + " is given twice");
        });
    }

    /** How many numbers there are. */
    public long size() {
        return size;
    }

    /** A number that is in both lists; empty if there is none. */
    public Optional<String> shared(NumberList other) {
        List<NumberBlock> both = new ArrayList<>(blocks);
        both.addAll(other.blocks);
        return firstShared(both);
    }

    /** A number that no operator of a plan has; empty if there is none. Numbers of one entry mostly share their operator. */
    public Optional<String> firstUnknownTo(NumberPlan plan) {
        return blocks.stream()
                .map(block -> block.number(0))
                .filter(number -> plan.operatorIndexOf(number) == NumberPlan.UNKNOWN)
                .findFirst();
    }

    /** All of them in an order drawn from the seed. */
    public Recipients shuffled(long seed) {
        return new Recipients(blocks, seed);
    }

    /** Tells all of them, in the order of the entries. */
    public void forEach(Consumer<String> each) {
        for (NumberBlock block : blocks) {
            for (long i = 0; i < block.size(); i++) {
                each.accept(block.number(i));
            }
        }
    }

    /** Those of the plan's numbers that are not in this list. */
    List<NumberBlock> removedFrom(List<NumberBlock> all) {
        List<NumberBlock> left = all;
        for (NumberBlock block : blocks) {
            left = left.stream().flatMap(each -> each.without(block).stream()).toList();
        }
        return left;
    }

    /** In the order of digits a block stands right behind one that contains it, or behind another part of that. */
    private static Optional<String> firstShared(List<NumberBlock> blocks) {
        List<NumberBlock> sorted = blocks.stream()
                .sorted(Comparator.comparingInt(NumberBlock::length).thenComparing(NumberBlock::prefix))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).overlaps(sorted.get(i - 1))) {
                return Optional.of(sorted.get(i).number(0));
            }
        }
        return Optional.empty();
    }
}
