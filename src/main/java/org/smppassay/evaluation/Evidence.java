package org.smppassay.evaluation;

import java.util.List;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.HandsetObservation;
import org.smppassay.observation.LateReceipt;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.Outcome;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.criteria.OptOutCriterion;

/** What speaks for or against what receipts and the channel claim. Confined to the evaluator. */
final class Evidence {
    private final List<Outage> outages;
    private final OptOutBook optOuts;
    private final PanelBook panel = new PanelBook();
    private final ReceiptCurves receipts = new ReceiptCurves();
    private long canaries;
    private long canariesDelivered;
    private long inOutage;
    private long deliveredInOutage;

    Evidence(Criteria criteria, List<Outage> outages) {
        this.outages = List.copyOf(outages);
        this.optOuts = new OptOutBook(criteria.optOut()
                .map(OptOutCriterion::within)
                .map(d -> d.toNanos())
                .orElse(0L));
    }

    /**
     * Takes a message.
     *
     * @return true if its recipient had opted out before
     */
    boolean message(MessageObservation message) {
        Cohort.Role role = message.cohort().role();
        if (role == Cohort.Role.PANEL) {
            panel.message(message);
        } else if (role == Cohort.Role.CANARY) {
            canary(message.outcome());
        }
        if (role != Cohort.Role.CANARY) {
            receipts.message(message);
            checkOutages(message);
        }
        return optOuts.message(message);
    }

    void reply(ReplyObservation reply) {
        if (reply.kind() == ReplyKind.OPT_OUT) {
            optOuts.optedOut(reply);
        }
    }

    void late(LateReceipt receipt) {
        if (receipt.cohort().role() != Cohort.Role.CANARY) {
            receipts.late(receipt);
        }
    }

    void handset(HandsetObservation handset) {
        panel.handset(handset);
    }

    private void canary(Outcome outcome) {
        switch (outcome) {
            case DELIVERED -> {
                canaries++;
                canariesDelivered++;
            }
            case FAILED, EXPIRED, REJECTED -> canaries++;
            case PENDING, UNANSWERED -> {
                // Says neither.
            }
        }
    }

    private void checkOutages(MessageObservation message) {
        for (Outage outage : outages) {
            if (outage.concerns(message.operator(), message.writtenNanos())) {
                inOutage++;
                boolean claimed =
                        message.outcome() == Outcome.DELIVERED && message.finalNanos() != MessageObservation.NEVER;
                deliveredInOutage += claimed && message.finalNanos() < outage.untilNanos() ? 1 : 0;
                return;
            }
        }
    }

    OptOutBook optOuts() {
        return optOuts;
    }

    /** When messages came to their ends, but for those to numbers known dead. */
    ReceiptCurves receipts() {
        return receipts;
    }

    PanelBook panel() {
        return panel;
    }

    /** Messages to numbers known dead whose outcome was told, and those told to be delivered. */
    Claims canaries() {
        return new Claims(canariesDelivered, canaries);
    }

    /** Messages written in a known outage, and those reported as delivered before its end. */
    Claims outages() {
        return new Claims(deliveredInOutage, inOutage);
    }
}
