package org.smppassay.scenario.carrier;

import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * What happens to single segments of longer messages, which otherwise share one fate.
 *
 * @param lost share of segments that get lost, each for itself
 * @param error status code of those
 */
public record SegmentsSpec(
        @Key(
                        about =
                                "Share of segments of longer messages that get lost on their way, each for itself; otherwise the"
                                        + " segments of one message share its fate. A message in one piece is no segment.",
                        or = "0%")
                Share lost,
        @Key(
                        about = "Status code of a segment that got lost; it ends as UNDELIV.",
                        or = "MI:0050",
                        pattern = FilterSpec.ERRORS,
                        expected = FilterSpec.ERRORS_IN_WORDS)
                String error) {}
