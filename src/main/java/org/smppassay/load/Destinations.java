package org.smppassay.load;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.smppassay.numbering.NumberList;
import org.smppassay.numbering.Recipients;
import org.smppassay.scenario.load.LoadRecipients;
import org.smppassay.scenario.people.PeopleFile;
import org.smppassay.scenario.people.PeopleTable;

/** The numbers that messages go to, in turn. The first of them are kept as they are written, for speed. Owned by the load's loop. */
final class Destinations {
    private static final int KEPT = 1 << 16;

    private final long size;
    private final LongFunction<String> numbers;
    private final byte[] @Nullable [] kept;
    private long next;

    private Destinations(long size, LongFunction<String> numbers) {
        this.size = size;
        this.numbers = numbers;
        this.kept = new byte[(int) Math.min(size, KEPT)][];
    }

    /**
     * The people of the file in the order of its rows, or the numbers in an order drawn from the seed.
     */
    static Destinations of(LoadRecipients plan, long seed) {
        Optional<PeopleTable> people = plan.file().map(PeopleFile::people);
        if (people.isPresent()) {
            PeopleTable rows = people.get();
            return new Destinations(rows.size(), row -> rows.number((int) row));
        }
        Recipients drawn = new NumberList(plan.numbers()).shuffled(seed);
        return new Destinations(drawn.size(), drawn::number);
    }

    /** The next number, in digits. */
    byte[] next() {
        long index = next;
        next = next + 1 == size ? 0 : next + 1;
        if (index >= KEPT) {
            return octets(index);
        }
        byte[] known = kept[(int) index];
        if (known == null) {
            known = octets(index);
            kept[(int) index] = known;
        }
        return known;
    }

    private byte[] octets(long index) {
        return numbers.apply(index).getBytes(StandardCharsets.US_ASCII);
    }
}
