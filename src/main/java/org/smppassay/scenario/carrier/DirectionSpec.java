package org.smppassay.scenario.carrier;

import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.StatusCode;

/**
 * What to do with the messages between some addresses.
 *
 * @param to pattern of destination addresses
 * @param from pattern of source addresses
 * @param times how many submissions it fits before it fits no more; empty means any number
 * @param share of the submissions that it fits
 * @param status they are refused with; empty means they are let in
 * @param state their final state, or ENROUTE if they are to have none; empty means the network decides
 * @param error the operator's error code that goes with the state
 * @param after from acceptance to the final state; empty means the network decides
 * @param receipt whether receipts are sent
 * @param answerAfter from the submission to its response; empty means as for all
 * @param silence whether the response is withheld
 */
public record DirectionSpec(
        @Key(
                        about = "Destination addresses it is for: one, or its beginning and *.",
                        or = "*",
                        pattern = AccountSpec.ADDRESSES,
                        expected = AccountSpec.ADDRESSES_IN_WORDS)
                String to,
        @Key(
                        about = "Source addresses it is for: one, or its beginning and *.",
                        or = "*",
                        pattern = AccountSpec.ADDRESSES,
                        expected = AccountSpec.ADDRESSES_IN_WORDS)
                String from,
        @Key(about = "It is for the first so many submissions; for all if absent.", min = "1", max = "1000000000")
                Optional<Integer> times,
        @Key(about = "Share of the submissions that it is for, by chance.", or = "100%") Share share,
        @Key(about = "They are refused with this status.") Optional<StatusCode> status,
        @Key(
                        about =
                                "Their final state, or ENROUTE for those that stay on the way until they expire; the network"
                                        + " decides if absent.",
                        oneOf = {
                            "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD", "SKIPPED",
                            "ENROUTE"
                        })
                Optional<String> state,
        @Key(
                        about =
                                "The error code that goes with the state; 000 for DELIVRD and ACCEPTD and 001 for others if absent.",
                        pattern = "[!-~]{1,16}",
                        expected =
                                "a status code such as \"MK:0001\": 1 to 16 printable ASCII characters without spaces")
                Optional<String> error,
        @Key(about = "From acceptance to the final state; the network decides if absent.") Optional<DelaySpec> after,
        @Key(about = "Whether they get the receipts they ask for.", or = "true") boolean receipt,
        @Key(about = "From the submission to its response; as for all if absent.") Optional<DelaySpec> answerAfter,
        @Key(
                        about =
                                "Whether the response is withheld. The message is on its way all the same, unless there is a status.",
                        or = "false")
                boolean silence) {}
