package org.smppassay.judging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files of what people say, besides what the channel tells of itself.
 *
 * @param complaints one row a complaint, by number
 * @param panel one row a message that a handset of the panel received, or one for a handset that received nothing
 */
public record WitnessFiles(List<Path> complaints, Optional<Path> panel) {
    public WitnessFiles {
        complaints = List.copyOf(complaints);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return complaints.isEmpty() && panel.isEmpty();
    }

    /** All of them. */
    public List<Path> all() {
        List<Path> files = new ArrayList<>(complaints);
        panel.ifPresent(files::add);
        return files;
    }
}
