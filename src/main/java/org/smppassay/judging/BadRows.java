package org.smppassay.judging;

import java.util.ArrayList;
import java.util.List;

/** Rows that could not be read: so many may pass, and all are counted. Confined to the thread that reads. */
final class BadRows {
    private static final int MOST_TOLD = 20;

    private final long most;
    private final List<String> told = new ArrayList<>();
    private long count;

    /**
     * @param most how many may pass
     */
    BadRows(long most) {
        this.most = most;
    }

    /** Notes one; beyond the number that may pass, only as many more are read as are told. */
    void add(String where, String what) {
        count++;
        if (told.size() < MOST_TOLD) {
            told.add(where + ": " + what);
        } else if (count > most) {
            refuse("and perhaps more");
        }
    }

    long count() {
        return count;
    }

    /** Ends the reading of all files: throws if there were too many. */
    void check() {
        if (count > most) {
            refuse(count > told.size() ? "and " + (count - told.size()) + " more" : "");
        }
    }

    private void refuse(String more) {
        List<String> lines = new ArrayList<>(told);
        if (!more.isEmpty()) {
            lines.add(more);
        }
        lines.add(
                "Bad rows may be left out with --max-bad N; here " + most + (most == 1 ? " is" : " are") + " allowed.");
        throw new UnreadableRowsException(String.join("\n", lines));
    }
}
