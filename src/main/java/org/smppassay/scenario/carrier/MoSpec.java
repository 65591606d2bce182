package org.smppassay.scenario.carrier;

import java.util.List;
import java.util.Optional;
import org.smppassay.numbering.NumberPatterns;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Rate;
import org.smppassay.scenario.value.TextFile;

/**
 * One source of messages from subscribers that answer nothing: at a rate, from a file, or what an ESME has submitted itself.
 * One of {@code rate}, {@code file} and {@code loopback} is given.
 *
 * @param account who gets them; empty means the first account
 * @param rate messages over time, from the start of the carrier to its end
 * @param arrivals how they are spread; counts with a rate
 * @param operators whose subscribers send them, any number as likely as another; empty means all; counts with a rate
 * @param to whom they are for, one as likely as another; at least one with a rate
 * @param text what they say, one as likely as another; at least one with a rate
 * @param file a table of messages, see {@link MoFile}
 * @param loopback destinations whose messages come back to the account that submitted them
 * @param delay from a submission to its return
 * @param longMessages how a text that is too long for one segment travels
 */
public record MoSpec(
        @Key(about = "The system_id of the account that gets the messages; the first account if absent.")
                Optional<String> account,
        @Key(about = "Messages over time, such as 5/s, from the start of the carrier to its end.") Optional<Rate> rate,
        @Key(about = "With a rate: random (a Poisson process) or even, at the same distance each.", or = "random")
                Arrivals arrivals,
        @Key(
                        about =
                                "With a rate: the operators whose subscribers send the messages; all if there are none. Each number"
                                        + " is as likely as any other.",
                        or = "[]")
                List<String> operators,
        @Key(
                        about = "With a rate: whom the messages are for; one of these, each as likely as the others.",
                        or = "[]",
                        pattern = "[!-~]{1,20}",
                        expected = "an address of 1 to 20 printable ASCII characters")
                List<String> to,
        @Key(
                        about = "With a rate: what the messages say; one of these, each as likely as the others.",
                        or = "[]",
                        pattern = "(?s).*\\S.*",
                        expected = "a text that is not blank")
                List<String> text,
        @Key(
                        about =
                                "A CSV file with the columns at (since the start of the carrier, such as 90s), source, destination"
                                        + " and text.")
                Optional<TextFile> file,
        @Key(
                        about =
                                "Destinations whose messages come back, as if their subscriber had sent them on: all numbers that"
                                        + " begin like one of these; x's say how many digits follow.",
                        or = "[]",
                        pattern = NumberPatterns.SYNTAX,
                        expected =
                                "a number or a range such as \"8613800000001\", \"86138*\", \"86134[0-8]\" or \"447911xxxxxx\"")
                List<String> loopback,
        @Key(about = "With a loopback: from a submission to its return.", or = "0s") DelaySpec delay,
        @Key(
                        about =
                                "How a text that is too long for one segment travels: in segments with a user data header (udh, or udh16 with a"
                                        + " reference of 16 bits) or SAR parameters (sar), or in one piece as message_payload (payload).",
                        or = "udh")
                LongMessages longMessages) {

    /** How messages are spread over time. */
    public enum Arrivals {
        RANDOM,
        EVEN
    }

    /** How long texts travel. */
    public enum LongMessages {
        UDH,
        UDH16,
        SAR,
        PAYLOAD
    }

    public MoSpec {
        operators = List.copyOf(operators);
        to = List.copyOf(to);
        text = List.copyOf(text);
        loopback = List.copyOf(loopback);
    }
}
