package org.smppassay.scenario.criteria;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * What is judged: only the criteria that are present.
 *
 * @param deliveryRate that enough messages arrive
 * @param fluctuation that days differ little
 * @param hourlyFluctuation that hours of the day differ little
 * @param complaintRate that few recipients complain
 * @param latency that messages arrive soon enough
 * @param submitLatency that submissions are answered soon enough
 * @param responseLatency that messages are answered soon enough after they were due
 * @param segmentRate that enough segments arrive
 * @param replyRate that enough recipients answer
 * @param bindUptime that sessions stay bound
 * @param capacity that submissions are taken fast enough
 * @param optOut that whoever has opted out is left alone
 * @param integrity that receipts tell the truth
 */
public record Criteria(
        @Key(about = "That enough messages arrive.") Optional<DeliveryCriterion> deliveryRate,
        @Key(about = "That days differ little.") Optional<FluctuationCriterion> fluctuation,
        @Key(about = "That hours of the day differ little, all days taken together.")
                Optional<FluctuationCriterion> hourlyFluctuation,
        @Key(about = "That few recipients complain.") Optional<ComplaintCriterion> complaintRate,
        @Key(about = "That messages arrive soon enough.") Optional<LatencyCriterion> latency,
        @Key(about = "That submissions are answered soon enough.") Optional<LatencyCriterion> submitLatency,
        @Key(about = "That messages are answered soon enough, counted from when the plan wanted them sent.")
                Optional<LatencyCriterion> responseLatency,
        @Key(about = "That enough segments arrive, each counted for itself.") Optional<ShareCriterion> segmentRate,
        @Key(
                        about =
                                "That enough recipients answer: replies per delivered message that are no complaints and no opt-outs.")
                Optional<ShareCriterion> replyRate,
        @Key(about = "That sessions stay bound.") Optional<UptimeCriterion> bindUptime,
        @Key(about = "That submissions are taken fast enough.") Optional<CapacityCriterion> capacity,
        @Key(about = "That whoever has opted out is left alone.") Optional<OptOutCriterion> optOut,
        @Key(about = "That receipts tell the truth.") Optional<IntegrityCriterion> integrity) {

    private static final Share CONFIDENCE = new Share(0.95);

    /**
     * The industry's test: 99% delivered, per operator too; days within 0.5 points; complaints below 0.3‰; and opt-outs
     * honoured within 24 hours, if there were any to honour.
     */
    public static Criteria industryDefaults() {
        return new Criteria(
                Optional.of(new DeliveryCriterion(new Share(0.99), true, false, CONFIDENCE)),
                Optional.of(new FluctuationCriterion(new Share(0.005), CONFIDENCE)),
                Optional.empty(),
                Optional.of(new ComplaintCriterion(new Share(0.0003), CONFIDENCE)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new OptOutCriterion(new Share(1), Duration.ofHours(24), true, CONFIDENCE)),
                Optional.empty());
    }

    /** Whether something besides the delivery rate is judged on messages, so that the more there are the better. */
    public boolean needWholePlan() {
        return Stream.of(
                        fluctuation,
                        hourlyFluctuation,
                        complaintRate,
                        latency,
                        submitLatency,
                        responseLatency,
                        segmentRate,
                        replyRate,
                        optOut,
                        integrity)
                .anyMatch(Optional::isPresent);
    }

    /** Whether there is nothing to judge. */
    public boolean isEmpty() {
        return Stream.of(
                        deliveryRate,
                        fluctuation,
                        hourlyFluctuation,
                        complaintRate,
                        latency,
                        submitLatency,
                        responseLatency,
                        segmentRate,
                        replyRate,
                        bindUptime,
                        capacity,
                        optOut,
                        integrity)
                .allMatch(Optional::isEmpty);
    }
}
