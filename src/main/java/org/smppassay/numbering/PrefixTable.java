package org.smppassay.numbering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Prefixes of numbers as a tree of digits; the longest prefix owns a number. Filled once, then only read. */
final class PrefixTable {
    static final int NOBODY = -1;
    /** Nobody's, and no node's child. */
    private static final int ROOT = 0;

    private int[] children = new int[10 * 64];
    private int[] owners = new int[64];
    private int[] lengths = new int[64];
    private int nodes = 1;

    PrefixTable() {
        owners[ROOT] = NOBODY;
    }

    /**
     * Gives a range to an owner.
     *
     * @throws IllegalArgumentException if it is malformed, or one of its prefixes has an owner already
     */
    void addAll(String text, int owner) {
        NumberRange range = NumberRange.parse(text);
        for (String prefix : range.prefixes()) {
            if (!add(prefix, range.length(), owner)) {
                throw new IllegalArgumentException("number range '" + text + "': " + prefix + " is given twice");
            }
        }
    }

    /** Gives a prefix to an owner and says how long its numbers are; false if it has an owner already. */
    private boolean add(String prefix, int length, int owner) {
        int node = ROOT;
        for (int i = 0; i < prefix.length(); i++) {
            int slot = node * 10 + prefix.charAt(i) - '0';
            if (children[slot] == ROOT) {
                int child = newNode();
                children[slot] = child;
            }
            node = children[slot];
        }
        if (owners[node] != NOBODY) {
            return false;
        }
        owners[node] = owner;
        lengths[node] = length;
        return true;
    }

    private int newNode() {
        if (nodes == owners.length) {
            children = Arrays.copyOf(children, children.length * 2);
            owners = Arrays.copyOf(owners, owners.length * 2);
            lengths = Arrays.copyOf(lengths, lengths.length * 2);
        }
        owners[nodes] = NOBODY;
        return nodes++;
    }

    /** Who owns the number that starts at {@code from}, or {@link #NOBODY}, also if it has the wrong length. */
    int ownerOf(CharSequence number, int from) {
        int owner = NOBODY;
        int length = 0;
        int node = ROOT;
        boolean onTheTree = true;
        int end = number.length();
        for (int i = from; i < end; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NOBODY;
            }
            if (onTheTree) {
                node = children[node * 10 + digit];
                onTheTree = node != ROOT;
                if (owners[node] != NOBODY) {
                    owner = owners[node];
                    length = lengths[node];
                }
            }
        }
        return end - from == length ? owner : NOBODY;
    }

    /** The numbers of one owner as blocks that do not overlap, in numeric order. */
    List<NumberBlock> blocksOf(int owner) {
        List<NumberBlock> blocks = new ArrayList<>();
        collect(ROOT, "", NOBODY, 0, owner, blocks);
        return blocks;
    }

    private void collect(int node, String prefix, int above, int lengthAbove, int owner, List<NumberBlock> blocks) {
        boolean owned = owners[node] != NOBODY;
        int current = owned ? owners[node] : above;
        int length = owned ? lengths[node] : lengthAbove;
        if (isLeaf(node)) {
            if (current == owner) {
                blocks.add(new NumberBlock(prefix, length));
            }
            return;
        }
        for (int digit = 0; digit < 10; digit++) {
            int child = children[node * 10 + digit];
            if (child != ROOT) {
                collect(child, prefix + digit, current, length, owner, blocks);
            } else if (current == owner && prefix.length() < length) {
                blocks.add(new NumberBlock(prefix + digit, length));
            }
        }
    }

    private boolean isLeaf(int node) {
        for (int slot = node * 10; slot < node * 10 + 10; slot++) {
            if (children[slot] != ROOT) {
                return false;
            }
        }
        return true;
    }
}
