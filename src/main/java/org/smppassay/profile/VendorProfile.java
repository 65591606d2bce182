package org.smppassay.profile;

import java.util.List;
import org.smppassay.scenario.binding.Key;

/**
 * A vendor's file. Names a company and its papers, no person.
 *
 * @param vendor what it is called
 * @param about what else to know
 * @param currency of all prices
 * @param runs folders of runs over its channel, relative to the file
 * @param required what the buyer demands of what is declared; what is measured is held against the limits of the runs
 * @param declared what the vendor says of itself
 */
public record VendorProfile(
        @Key(
                        about = "What the vendor is called.",
                        pattern = "[^\\s\\p{Cntrl}]([^\\p{Cntrl}]{0,98}[^\\s\\p{Cntrl}])?",
                        expected = "a name of up to 100 characters")
                String vendor,
        @Key(about = "What else to know, in a sentence or two.", or = "''") String about,
        @Key(about = "Of all prices.", or = "CNY", pattern = "[A-Z]{3}", expected = "a currency such as CNY")
                String currency,
        @Key(about = "Folders of runs over its channel, relative to this file.", or = "[]") List<String> runs,
        @Key(about = "What the buyer demands of what is declared.", or = "{}") Required required,
        @Key(about = "What the vendor says of itself.", or = "{}") Declared declared) {
    public VendorProfile {
        runs = List.copyOf(runs);
    }
}
