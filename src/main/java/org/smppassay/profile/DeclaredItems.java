package org.smppassay.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smppassay.scenario.value.Durations;
import org.smppassay.wording.Phrase;

/** What a vendor declares, item by item, against what is required. */
final class DeclaredItems {
    private final VendorProfile profile;
    private final List<Item> items = new ArrayList<>();

    private DeclaredItems(VendorProfile profile) {
        this.profile = profile;
    }

    static List<Item> of(VendorProfile profile) {
        DeclaredItems all = new DeclaredItems(profile);
        all.papers();
        all.service();
        all.price();
        all.further();
        return List.copyOf(all.items);
    }

    private void papers() {
        Required required = profile.required();
        Declared declared = profile.declared();
        paper("telecom_licence", required.telecomLicence(), declared.telecomLicence());
        paper("unified_1069", required.unified1069(), declared.unified1069());
        paper("iso_27001", required.iso27001(), declared.iso27001());
        paper("reports_per_operator", required.reportsPerOperator(), declared.reportsPerOperator());
        paper("word_filter", required.wordFilter(), declared.wordFilter());
        paper("blacklist", required.blacklist(), declared.blacklist());
    }

    private void paper(String key, boolean required, Optional<Declared.YesOrNo> told) {
        Phrase demand = required ? Phrase.of("profile.yes") : Phrase.nothing();
        Phrase value = told.map(claim -> Phrase.of(claim.value() ? "profile.yes" : "profile.no"))
                .orElse(Phrase.nothing());
        add(key, demand, value, told, required ? answer(told.map(Declared.YesOrNo::value)) : Answer.NOT_ASKED);
    }

    private void service() {
        Required required = profile.required();
        Optional<Declared.Time> review = profile.declared().reviewTime();
        add(
                "review_time",
                Phrase.of("profile.at-most", Durations.format(required.reviewTime())),
                review.map(claim -> Phrase.verbatim(Durations.format(claim.value())))
                        .orElse(Phrase.nothing()),
                review,
                answer(review.map(claim -> claim.value().compareTo(required.reviewTime()) <= 0)));
        Optional<Declared.Months> kept = profile.declared().recordsKept();
        add(
                "records_kept",
                Phrase.of("profile.at-least", Phrase.of("profile.months", required.recordsKept())),
                kept.map(claim -> Phrase.of("profile.months", claim.value())).orElse(Phrase.nothing()),
                kept,
                answer(kept.map(claim -> claim.value() >= required.recordsKept())));
    }

    private void price() {
        Optional<Double> most = profile.required().pricePerMessage();
        Optional<Declared.Price> told = profile.declared().pricePerMessage();
        boolean onlyShown = most.isEmpty() && told.isPresent();
        add(
                "price_per_message",
                most.map(limit -> Phrase.of("profile.at-most", money(limit))).orElse(Phrase.nothing()),
                told.map(claim -> Phrase.verbatim(money(claim.value()))).orElse(Phrase.nothing()),
                told,
                onlyShown
                        ? Answer.NOT_ASKED
                        : answer(told.map(claim -> most.isEmpty() || claim.value() <= most.get())));
    }

    private String money(double amount) {
        return BigDecimal.valueOf(amount).toPlainString() + " " + profile.currency();
    }

    private void further() {
        for (Map.Entry<String, Declared.Words> other :
                profile.declared().further().entrySet()) {
            items.add(new Item(
                    other.getKey(),
                    Item.DECLARED,
                    Phrase.verbatim(other.getKey()),
                    Phrase.nothing(),
                    Phrase.verbatim(other.getValue().value()),
                    evidence(other.getValue()),
                    Optional.empty(),
                    "",
                    Answer.NOT_ASKED,
                    Phrase.nothing()));
        }
    }

    private static Answer answer(Optional<Boolean> met) {
        return met.map(yes -> yes ? Answer.MET : Answer.NOT_MET).orElse(Answer.OPEN);
    }

    private void add(String key, Phrase required, Phrase value, Optional<? extends Claim> told, Answer answer) {
        items.add(Item.declared(
                key, required, value, told.map(DeclaredItems::evidence).orElse(""), answer));
    }

    private static String evidence(Claim claim) {
        return Stream.of(claim.evidence(), claim.date().map(Object::toString).orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
