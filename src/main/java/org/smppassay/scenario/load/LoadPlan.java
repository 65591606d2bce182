package org.smppassay.scenario.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;

/**
 * What a performance check does.
 *
 * @param phases one after another; never empty
 * @param warmUp at the beginning, in the manner of the first phase, and measured apart; 0 to 1 h
 * @param binds the sessions
 * @param messages what is sent, in shares; never empty
 * @param sender source address: up to 20 digits, or up to 11 printable ASCII characters
 * @param recipients whom messages are sent to, in turn: numbers, or a file of them
 * @param thresholds expressions that have to hold; empty means that nothing is judged
 * @param responseTimeout after which a submission counts as unanswered, 1 ms to 10 min
 * @param receiptWait how long after the last response receipts are waited for at most, 0 to 1 h
 * @param generatorLag how late the generator may be
 * @param capacity how the highest rate is searched for; used only if it is asked for
 * @param maxMessages submissions at most; empty means no limit
 */
public record LoadPlan(
        @Key(
                        about = "Phases, one after another. If absent: one closed loop of 10 s.",
                        or = "[{ closed: true, for: 10s }]",
                        min = "1")
                List<PhaseSpec> phases,
        @Key(
                        about = "At the beginning, in the manner of the first phase; measured apart and not judged.",
                        or = "2s",
                        min = "0s",
                        max = "1h")
                Duration warmUp,
        @Key(about = "The sessions.", or = "{}") LoadBinds binds,
        @Key(about = "What is sent, in shares.", or = "[{}]", min = "1") List<LoadMessage> messages,
        @Key(
                        about = "Source address: up to 20 digits, or up to 11 printable ASCII characters.",
                        or = "1069000012345",
                        pattern = "[0-9]{1,20}|[!-~]{1,11}",
                        expected = "up to 20 digits, or up to 11 printable ASCII characters without spaces")
                String sender,
        @Key(about = "Whom messages are sent to, in turn.", or = "{}") LoadRecipients recipients,
        @Key(
                        about =
                                "What has to hold: a measure, a comparison and a value, such as `response.p99 < 50ms`,"
                                        + " `errors < 0.1%` or `throughput > 900/s`; over the whole run, or with `in NAME` in one phase.",
                        or = "[]")
                List<Threshold> thresholds,
        @Key(about = "After which a submission counts as unanswered.", or = "10s", min = "1ms", max = "10m")
                Duration responseTimeout,
        @Key(
                        about = "How long after the last response receipts are waited for at most.",
                        or = "10s",
                        min = "0s",
                        max = "1h")
                Duration receiptWait,
        @Key(about = "How late the generator may be; a run in which it is later is INVALID.", or = "{}")
                LagBound generatorLag,
        @Key(about = "How `--find-capacity` searches for the highest rate that holds the thresholds.", or = "{}")
                CapacitySearch capacity,
        @Key(about = "Submissions at most. No limit if absent.", min = "1", max = "1000000000")
                Optional<Integer> maxMessages) {

    public LoadPlan {
        phases = List.copyOf(phases);
        messages = List.copyOf(messages);
        thresholds = List.copyOf(thresholds);
    }
}
