package org.smppassay.scenario.carrier;

import java.util.List;
import java.util.Optional;
import org.smppassay.numbering.NumberPatterns;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;

/**
 * Receipts that are made up: what they tell has not happened.
 *
 * @param share of the messages concerned whose receipt is made up
 * @param dropped share of the messages concerned that are not even passed on to an operator
 * @param only the messages concerned: all of them, or those that fail
 * @param as the state reported, as receipts write it
 * @param latency from acceptance to the receipt; empty means the time that the truth takes
 * @param except numbers that are served honestly
 * @param fromMessage the first message concerned, counted from 1; those before it are served honestly
 */
public record FakeReceiptsSpec(
        @Key(about = "Share of the messages concerned whose receipt is made up.", or = "100%") Share share,
        @Key(
                        about =
                                "Share of messages, but for those excepted, that are never passed on to an operator. Without a"
                                        + " made-up receipt they are reported as UNDELIV.",
                        or = "0%")
                Share dropped,
        @Key(about = "Whose receipts are made up: those of messages that fail, or of all.", or = "failed")
                Concerned only,
        @Key(
                        about = "The state reported, whatever truly happened.",
                        or = "DELIVRD",
                        oneOf = {"DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD"})
                String as,
        @Key(
                        about =
                                "From acceptance to a made-up receipt; one for a failure that is not known by then goes out when it"
                                        + " is. If absent, receipts take the time that the truth takes.")
                Optional<DelaySpec> latency,
        @Key(
                        about =
                                "Numbers that are served honestly, such as a panel the carrier knows: all that begin like one of"
                                        + " these; x's say how many digits follow.",
                        or = "[]",
                        pattern = NumberPatterns.SYNTAX,
                        expected =
                                "a number or a range such as \"8613800000001\", \"86138*\", \"86134[0-8]\" or \"447911xxxxxx\"")
                List<String> except,
        @Key(
                        about =
                                "The carrier's first message concerned, counted from 1: a few test messages before the bulk are"
                                        + " served honestly.",
                        or = "1",
                        min = "1")
                long fromMessage) {

    /** Whose receipts are made up. */
    public enum Concerned {
        FAILED,
        ALL
    }

    public FakeReceiptsSpec {
        except = List.copyOf(except);
    }
}
