package org.smppassay.judging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The files somebody has.
 *
 * @param sends one row a message, or a segment; may tell its outcome too
 * @param receipts one row a receipt, found by message id
 * @param replies one row a message that came back, as a run leaves it
 * @param witnesses what people say
 * @param complaintCount complaints of which only the number is known
 */
public record Exports(
        Path sends, List<Path> receipts, Optional<Path> replies, WitnessFiles witnesses, OptionalLong complaintCount) {
    public Exports {
        receipts = List.copyOf(receipts);
    }

    /** Every file that is read. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(sends));
        files.addAll(receipts);
        replies.ifPresent(files::add);
        files.addAll(witnesses.all());
        return files;
    }

    /** Whether it is known how many complained. */
    public boolean knowsComplaints() {
        return !witnesses.complaints().isEmpty() || complaintCount.isPresent() || replies.isPresent();
    }
}
