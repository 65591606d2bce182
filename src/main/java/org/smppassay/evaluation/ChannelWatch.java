package org.smppassay.evaluation;

import org.smppassay.observation.Advice;
import org.smppassay.observation.Cohort.Role;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.Reason;
import org.smppassay.scenario.test.FailoverPlan;

/**
 * Says when the channel in use does so badly that another one should take over: too many of its last submissions refused or never
 * answered, too many of its last messages not arrived. A rule of operation, not a proof: it has to act soon. Confined to the thread
 * that feeds it.
 */
final class ChannelWatch {
    private final FailoverPlan plan;
    private Recent submissions;
    private Recent outcomes;

    /** The last so many of something, and how many of them were bad. */
    private static final class Recent {
        private final boolean[] bad;
        private long seen;
        private int count;

        Recent(int size) {
            bad = new boolean[size];
        }

        void add(boolean isBad) {
            int place = (int) (seen++ % bad.length);
            count += (isBad ? 1 : 0) - (bad[place] ? 1 : 0);
            bad[place] = isBad;
        }

        boolean exceeds(double share) {
            return seen >= bad.length && count > share * bad.length;
        }
    }

    ChannelWatch(FailoverPlan plan) {
        this.plan = plan;
        this.submissions = new Recent(plan.window());
        this.outcomes = new Recent(plan.window());
    }

    Advice submission(boolean accepted) {
        submissions.add(!accepted);
        return plan.refused()
                .filter(limit -> submissions.exceeds(limit.value()))
                .map(limit -> advice("refused", submissions))
                .orElse(Advice.GO_ON);
    }

    /** Takes the outcome of a message; one that was refused has counted among the submissions, one to a dead number can't arrive. */
    Advice ended(MessageObservation message) {
        boolean told = message.cohort().channel().equals(FailoverPlan.FIRST) && message.outcome() != Outcome.REJECTED;
        if (!told || message.cohort().role() == Role.CANARY) {
            return Advice.GO_ON;
        }
        outcomes.add(message.outcome() != Outcome.DELIVERED);
        return plan.undelivered()
                .filter(limit -> outcomes.exceeds(limit.value()))
                .map(limit -> advice("undelivered", outcomes))
                .orElse(Advice.GO_ON);
    }

    /** Another channel is in use: what was seen of the last one says nothing of it. */
    void switched() {
        submissions = new Recent(plan.window());
        outcomes = new Recent(plan.window());
    }

    private Advice advice(String why, Recent recent) {
        return Advice.switchChannel(Reason.of(why, recent.count, plan.window()));
    }
}
