package org.smppassay.judging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The files somebody has.
 *
 * @param sends one row a message; may tell its outcome too
 * @param receipts one row a receipt, found by message id
 * @param complaints one row a complaint, by number
 * @param complaintCount complaints of which only the number is known
 */
public record Exports(Path sends, List<Path> receipts, Optional<Path> complaints, OptionalLong complaintCount) {
    public Exports {
        receipts = List.copyOf(receipts);
    }

    /** Every file that is read. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(sends));
        files.addAll(receipts);
        complaints.ifPresent(files::add);
        return files;
    }

    /** Whether it is known how many complained. */
    public boolean knowsComplaints() {
        return complaints.isPresent() || complaintCount.isPresent();
    }
}
