package org.smppassay.profile;

import java.util.List;

/**
 * What is known of a vendor.
 *
 * @param vendor what it is called
 * @param about what else to know, or empty
 * @param declared what it says of itself
 * @param measured what runs have shown, and what none has
 */
public record Checklist(String vendor, String about, List<Item> declared, List<Item> measured) {
    public Checklist {
        declared = List.copyOf(declared);
        measured = List.copyOf(measured);
    }

    /** Of a vendor's file and the runs over its channel. */
    public static Checklist of(VendorProfile profile, List<Measurement> runs) {
        return new Checklist(profile.vendor(), profile.about(), DeclaredItems.of(profile), MeasuredItems.of(runs));
    }

    /** How many of both kinds have this answer. */
    public long count(Answer answer) {
        return countDeclared(answer)
                + measured.stream().filter(item -> item.answer() == answer).count();
    }

    /** How many of what is declared have this answer, on the vendor's word alone. */
    public long countDeclared(Answer answer) {
        return declared.stream().filter(item -> item.answer() == answer).count();
    }
}
