package org.smppassay.profile;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;

/** What a vendor says of itself, item by item; what is absent has not been asked or not been answered. */
public record Declared(
        @Key(about = "It holds the licence for value-added telecom business.") Optional<YesOrNo> telecomLicence,
        @Key(name = "unified_1069", about = "It sends from a unified 1069 number.") Optional<YesOrNo> unified1069,
        @Key(name = "iso_27001", about = "It is certified after ISO 27001.") Optional<YesOrNo> iso27001,
        @Key(about = "Delivery is reported in real time for each operator.") Optional<YesOrNo> reportsPerOperator,
        @Key(about = "Texts are filtered for banned words.") Optional<YesOrNo> wordFilter,
        @Key(about = "A blacklist is kept of numbers that complained or opted out.") Optional<YesOrNo> blacklist,
        @Key(about = "Until a content review is answered.") Optional<Time> reviewTime,
        @Key(about = "For how many months records are kept.") Optional<Months> recordsKept,
        @Key(about = "What a message costs.") Optional<Price> pricePerMessage,
        @Key(about = "Whatever else it declares, by name.", or = "{}") Map<String, Words> further) {

    /** Something that is so or is not. */
    public record YesOrNo(
            @Key(about = "Whether it is so.", alone = true) boolean value,
            @Key(about = "What it rests on, such as a certificate's number.", or = "''") String evidence,
            @Key(about = "The day it was declared.") Optional<LocalDate> date)
            implements Claim {}

    /** A length of time. */
    public record Time(
            @Key(about = "How long.", alone = true, min = "0s") Duration value,
            @Key(about = "What it rests on, such as a clause of the contract.", or = "''") String evidence,
            @Key(about = "The day it was declared.") Optional<LocalDate> date)
            implements Claim {}

    /** A number of months. */
    public record Months(
            @Key(about = "How many months.", alone = true, min = "0", max = "1200") int value,
            @Key(about = "What it rests on, such as a clause of the contract.", or = "''") String evidence,
            @Key(about = "The day it was declared.") Optional<LocalDate> date)
            implements Claim {}

    /** A price. */
    public record Price(
            @Key(about = "The price, in the profile's currency.", alone = true, min = "0", max = "1000000")
                    double value,
            @Key(about = "What it rests on, such as an offer.", or = "''") String evidence,
            @Key(about = "The day it was declared.") Optional<LocalDate> date)
            implements Claim {}

    /** Something in words. */
    public record Words(
            @Key(about = "What is declared.", alone = true) String value,
            @Key(about = "What it rests on.", or = "''") String evidence,
            @Key(about = "The day it was declared.") Optional<LocalDate> date)
            implements Claim {}

    public Declared {
        further = Collections.unmodifiableMap(new LinkedHashMap<>(further));
    }
}
