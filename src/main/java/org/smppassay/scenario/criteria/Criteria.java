package org.smppassay.scenario.criteria;

import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * What is judged: only the criteria that are present.
 *
 * @param deliveryRate that enough messages arrive
 * @param fluctuation that days differ little
 * @param complaintRate that few recipients complain
 * @param latency that messages arrive soon enough
 */
public record Criteria(
        @Key(about = "That enough messages arrive.") Optional<DeliveryCriterion> deliveryRate,
        @Key(about = "That days differ little.") Optional<FluctuationCriterion> fluctuation,
        @Key(about = "That few recipients complain.") Optional<ComplaintCriterion> complaintRate,
        @Key(about = "That messages arrive soon enough.") Optional<LatencyCriterion> latency) {

    private static final Share CONFIDENCE = new Share(0.95);

    /** The industry's test: 99% delivered, per operator too; days within 0.5 points; complaints below 0.3‰. */
    public static Criteria industryDefaults() {
        return new Criteria(
                Optional.of(new DeliveryCriterion(new Share(0.99), true, CONFIDENCE)),
                Optional.of(new FluctuationCriterion(new Share(0.005), CONFIDENCE)),
                Optional.of(new ComplaintCriterion(new Share(0.0003), CONFIDENCE)),
                Optional.empty());
    }

    /** Whether there is nothing to judge. */
    public boolean isEmpty() {
        return deliveryRate.isEmpty() && fluctuation.isEmpty() && complaintRate.isEmpty() && latency.isEmpty();
    }
}
