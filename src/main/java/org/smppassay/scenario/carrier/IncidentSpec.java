package org.smppassay.scenario.carrier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.CalendarPoint;
import org.smppassay.scenario.value.Share;

/**
 * A scheduled change in the carrier's behaviour. It changes at least one of {@code delivered}, latency and complaints.
 *
 * @param label what it is called in reports
 * @param from its first instant
 * @param duration how long it lasts, above zero; the key is {@code for}
 * @param delivered share of messages that reach the subscriber while it lasts
 * @param latencyFactor what delays are multiplied by while it lasts, above 0, at most 10 000
 * @param complaints share of delivered messages that are complained of while it lasts
 * @param error status code of messages that fail while it lasts; empty means that of a network failure for those that would have
 *     arrived but for it, the operator's own for others
 * @param operators those affected; empty means all
 */
public record IncidentSpec(
        @Key(about = "What it is called in reports.", pattern = "(?s).*\\S.*", expected = "a label that is not blank")
                String label,
        @Key(about = "Its first instant, such as \"day 3 17:00\".") CalendarPoint from,
        @Key(name = "for", about = "How long it lasts.", min = "1ms", max = "366d") Duration duration,
        @Key(about = "Share of messages that reach the subscriber while it lasts.") Optional<Share> delivered,
        @Key(about = "What delays are multiplied by while it lasts.", min = "0.001", max = "10000")
                Optional<Double> latencyFactor,
        @Key(
                        about = "Share of messages delivered while it lasts that are complained of, in the words of"
                                + " `replies.complaint`.")
                Optional<Share> complaints,
        @Key(
                        about =
                                "Status code of messages that fail while it lasts. If absent, those that would have arrived but for"
                                        + " it have that of a network failure, the others those of `failures`.",
                        pattern = "[!-~]{1,16}",
                        expected = "1 to 16 printable ASCII characters without spaces")
                Optional<String> error,
        @Key(about = "The operators affected; all if there are none.", or = "[]") List<String> operators) {

    public IncidentSpec {
        operators = List.copyOf(operators);
    }
}
