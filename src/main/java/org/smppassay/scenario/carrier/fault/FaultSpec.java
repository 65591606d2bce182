package org.smppassay.scenario.carrier.fault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.CalendarPoint;
import org.smppassay.scenario.value.Share;

/**
 * A fault on the wire: when it strikes, whom, and one kind of what it does.
 *
 * @param label what it is called in reports, and the name of its random streams
 * @param from start of its window
 * @param duration length of its window; the key is {@code for}
 * @param at a single moment
 * @param every regular moments
 * @param aboutEvery random moments
 * @param afterPdus moments by what a connection has carried
 * @param lasts how long it goes on from each moment
 * @param share of the PDUs or connections that are struck
 * @param accounts whose connections may be struck; empty means all
 * @param bindTypes of the connections that may be struck; empty means all
 */
public record FaultSpec(
        @Key(
                        about = "What it is called in reports; each fault has its own.",
                        pattern = "(?s).*\\S.*",
                        expected = "a label that is not blank")
                String label,
        @Key(about = "Start of the time in which it may strike, such as \"day 3 17:00\"; at once if absent.")
                Optional<CalendarPoint> from,
        @Key(
                        name = "for",
                        about = "How long it may strike, from that on; to the end if absent.",
                        min = "1ms",
                        max = "366d")
                Optional<Duration> duration,
        @Key(about = "Strikes once: at this moment, or if it is for PDUs, the next of them on each connection.")
                Optional<CalendarPoint> at,
        @Key(
                        about =
                                "Strikes again and again at this interval, counted from 'from' or day 1 00:00; not scaled by"
                                        + " --day-length.",
                        min = "1ms",
                        max = "366d")
                Optional<Duration> every,
        @Key(about = "Strikes at one random moment in each such interval.", min = "1ms", max = "366d")
                Optional<Duration> aboutEvery,
        @Key(about = "Strikes whenever a connection has carried so many more PDUs of the carrier's.", min = "1")
                Optional<Long> afterPdus,
        @Key(
                        about =
                                "How long it goes on from each of these moments; if absent, it strikes one PDU or connection.",
                        min = "1ms",
                        max = "366d")
                Optional<Duration> lasts,
        @Key(
                        about =
                                "Chance of each connection to be struck; of each PDU if the fault is one for PDUs and without"
                                        + " moments or with 'lasts'.",
                        or = "100%")
                Share share,
        @Key(
                        about =
                                "Accounts whose connections may be struck, once bound; all connections if there are none.",
                        or = "[]")
                List<String> accounts,
        @Key(
                        about = "Bind types of the connections that may be struck, once bound; all if there are none.",
                        or = "[]",
                        oneOf = {"receiver", "transmitter", "transceiver"})
                List<String> bindTypes,
        @Key(about = "Breaks connections.") Optional<DisconnectSpec> disconnect,
        @Key(about = "Refuses new connections.") Optional<RefuseSpec> refuse,
        @Key(about = "Neither reads nor writes.") Optional<StallSpec> stall,
        @Key(about = "Limits the bandwidth of each connection.") Optional<SlowSpec> slow,
        @Key(about = "Makes the way longer.") Optional<WireDelaySpec> delay,
        @Key(about = "Sends PDUs in small pieces.") Optional<SplitSpec> split,
        @Key(about = "Sends several PDUs in one piece.") Optional<MergeSpec> merge,
        @Key(about = "Sends PDUs that can't be read.") Optional<CorruptSpec> corrupt,
        @Key(about = "Sends responses that answer wrongly.") Optional<AnswerSpec> answer,
        @Key(about = "Ignores requests: they have neither answer nor effect.") Optional<IgnoreSpec> ignore,
        @Key(about = "Does what it is asked and does not say so.") Optional<WithholdSpec> withhold) {

    public FaultSpec {
        accounts = List.copyOf(accounts);
        bindTypes = List.copyOf(bindTypes);
    }

    /** The kinds that are given, by their keys; a sound fault has one. */
    public List<String> kinds() {
        return Stream.of(
                        key("disconnect", disconnect),
                        key("refuse", refuse),
                        key("stall", stall),
                        key("slow", slow),
                        key("delay", delay),
                        key("split", split),
                        key("merge", merge),
                        key("corrupt", corrupt),
                        key("answer", answer),
                        key("ignore", ignore),
                        key("withhold", withhold))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> key(String name, Optional<?> kind) {
        return kind.map(given -> name);
    }
}
