package org.smppassay.comparison;

import java.util.Optional;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Verdict;
import org.smppassay.profile.Checklist;

/**
 * One of those that are compared.
 *
 * @param name what it is called, unlike all others
 * @param result what its run came to
 * @param messages its rows, if they were kept
 * @param profile what it declares, if there is a file of it
 */
public record Vendor(String name, RunResult result, Optional<MessageRows> messages, Optional<Checklist> profile) {
    /** Whether its figures say anything about the channel. */
    boolean sound() {
        return result.verdict() != Verdict.INVALID;
    }

    /** Whether it was asked how many complained; no complaints told of is not the same as none. */
    boolean knowsComplaints() {
        return result.criteria().stream().anyMatch(criterion -> criterion.name().equals("complaint_rate"));
    }
}
