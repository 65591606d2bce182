package org.smppassay.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smppassay.observation.Cohort;

/** One way to the recipients: the sessions with a target, and the receipts that come over them. Owned by the tester's loop. */
final class Channel {
    /** When something happened that never did. */
    static final long NEVER = Long.MAX_VALUE;

    final String name;
    final Correlator correlator;
    final List<Link> links = new ArrayList<>();
    private final Map<Cohort, Cohort> cohorts = new HashMap<>();
    private int lastLink;
    /** Submissions that are neither answered nor given up. */
    int underWay;

    /** Since when it could not submit, and since when it can, as it is now. */
    private long lostSinceNanos = NEVER;

    private long boundSinceNanos = NEVER;

    /**
     * @param name what its messages have in common; empty if there is no other channel
     */
    Channel(String name, Correlator correlator) {
        this.name = name;
        this.correlator = correlator;
    }

    /** True if one of its sessions is bound so that it may submit. */
    boolean transmits() {
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).transmits()) {
                return true;
            }
        }
        return false;
    }

    /** The next of its sessions with room for a submission; null if there is none. */
    @Nullable
    Link nextWithRoom() {
        for (int tried = 0; tried < links.size(); tried++) {
            lastLink = (lastLink + 1) % links.size();
            if (links.get(lastLink).hasRoom()) {
                return links.get(lastLink);
            }
        }
        return null;
    }

    /** Notes that a session was bound or lost. */
    void changed(long nowNanos) {
        if (!transmits()) {
            lostSinceNanos = lostSinceNanos == NEVER ? nowNanos : lostSinceNanos;
            boundSinceNanos = NEVER;
        } else {
            lostSinceNanos = NEVER;
            boundSinceNanos = boundSinceNanos == NEVER ? nowNanos : boundSinceNanos;
        }
    }

    /** Since when it can't submit; {@link #NEVER} if it can. */
    long lostSinceNanos() {
        return lostSinceNanos;
    }

    /** Since when it can submit; {@link #NEVER} if it can't. */
    long boundSinceNanos() {
        return boundSinceNanos;
    }

    /** The cohort of messages that go over this channel. */
    Cohort over(Cohort cohort) {
        if (name.isEmpty()) {
            return cohort;
        }
        return cohorts.computeIfAbsent(cohort, plain -> new Cohort(plain.phase(), name, plain.group(), plain.role()));
    }
}
