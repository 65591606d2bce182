package org.smppassay.scenario.test;

import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.people.PeopleFile;

/**
 * What the tester does about people who want nothing more.
 *
 * @param honour whether nothing more is sent to them
 * @param file people who opted out before the test; empty means nobody
 * @param sha256 what the octets of that file have to hash to; empty means anything
 */
public record OptOutPlan(
        @Key(
                        about =
                                "Whether those who opt out get nothing more: their messages are skipped. Without it a test shows"
                                        + " whether the channel itself holds messages back.",
                        or = "true")
                boolean honour,
        @Key(
                        about =
                                "A CSV file of people who opted out before the test, with a column `number`; other columns mean"
                                        + " nothing here. None if absent.")
                Optional<PeopleFile> file,
        @Key(
                        about = "SHA-256 of that file: a file of other content is refused. Runs write it down.",
                        pattern = "[0-9a-f]{64}",
                        expected = "64 hexadecimal digits")
                Optional<String> sha256) {
    /** Those who opt out during the test get nothing more. */
    public static final OptOutPlan USUAL = new OptOutPlan(true, Optional.empty(), Optional.empty());
}
