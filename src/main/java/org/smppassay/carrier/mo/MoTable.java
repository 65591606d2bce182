package org.smppassay.carrier.mo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.scenario.carrier.MoFile;

/** Messages as a file lists them. Owned by one loop. */
final class MoTable implements MoSource {
    private final List<MoFile.Row> rows;
    private int index;

    /**
     * @param rows the earliest first
     */
    MoTable(List<MoFile.Row> rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable Planned next() {
        if (index == rows.size()) {
            return null;
        }
        MoFile.Row row = rows.get(index);
        return new Planned(row.at().toNanos(), row.source(), row.destination(), row.text(), index++);
    }
}
