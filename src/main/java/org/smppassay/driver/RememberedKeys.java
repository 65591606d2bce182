package org.smppassay.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of numbers of 64 bits that is mostly added to and seldom asked. What is added waits in the order it came, 8 octets each, and is put
 * into a table when somebody asks: a table of millions is in no cache, so that a place in it costs more than all else about an addition.
 * Confined to one thread.
 */
final class RememberedKeys {
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final int BLOCK = 1 << 13;
    private static final long EMPTY = 0;

    private final List<long[]> fullBlocks = new ArrayList<>();
    private long[] block = new long[FIRST_CAPACITY];
    private int inBlock;
    private long[] table = new long[FIRST_CAPACITY];
    private int inTable;

    /**
     * @param key not 0
     */
    void add(long key) {
        if (inBlock == block.length) {
            nextBlock();
        }
        block[inBlock++] = key;
    }

    private void nextBlock() {
        if (block.length < BLOCK) {
            block = Arrays.copyOf(block, 2 * block.length);
        } else {
            fullBlocks.add(block);
            block = new long[BLOCK];
            inBlock = 0;
        }
    }

    /** True if the key has been added. */
    boolean contains(long key) {
        fileAll();
        return table[place(key)] == key;
    }

    void clear() {
        fullBlocks.clear();
        inBlock = 0;
        if (inTable > 0) {
            Arrays.fill(table, EMPTY);
            inTable = 0;
        }
    }

    private void fileAll() {
        for (long[] full : fullBlocks) {
            file(full, full.length);
        }
        fullBlocks.clear();
        file(block, inBlock);
        inBlock = 0;
    }

    private void file(long[] keys, int count) {
        for (int i = 0; i < count; i++) {
            if (2 * (inTable + 1) > table.length) {
                grow();
            }
            int place = place(keys[i]);
            inTable += table[place] == EMPTY ? 1 : 0;
            table[place] = keys[i];
        }
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (long key : old) {
            if (key != EMPTY) {
                table[place(key)] = key;
            }
        }
    }

    /** Where the key is or would go. */
    private int place(long key) {
        int place = (int) key & (table.length - 1);
        while (table[place] != EMPTY && table[place] != key) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}
