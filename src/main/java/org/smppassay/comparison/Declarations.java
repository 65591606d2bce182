package org.smppassay.comparison;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.smppassay.profile.Answer;
import org.smppassay.profile.Checklist;
import org.smppassay.profile.Item;
import org.smppassay.wording.Language;

/** What vendors declare, side by side: nobody has verified it, and nobody is ranked by it. */
final class Declarations {
    private static final Language WORDS = Language.ENGLISH;

    private Declarations() {}

    static Sheet sheet(List<Vendor> vendors) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Vendor vendor : vendors) {
            items(vendor).forEach(item -> names.putIfAbsent(item.key(), WORDS.say(item.name())));
        }
        List<String> columns = new ArrayList<>(List.of(WORDS.say("profile.column-item")));
        vendors.forEach(vendor -> columns.add(vendor.name()));
        List<List<String>> rows = new ArrayList<>();
        names.forEach((key, name) -> {
            List<String> row = new ArrayList<>(List.of(name));
            vendors.forEach(vendor -> row.add(cell(items(vendor).stream()
                    .filter(item -> item.key().equals(key))
                    .findFirst())));
            rows.add(row);
        });
        return new Sheet(WORDS.say("profile.comparison-title"), columns, rows);
    }

    private static List<Item> items(Vendor vendor) {
        return vendor.profile().map(Checklist::declared).orElse(List.of());
    }

    private static String cell(Optional<Item> declared) {
        if (declared.isEmpty() || declared.get().value().isEmpty()) {
            return WORDS.say("profile.not-declared");
        }
        String value = WORDS.say(declared.get().value());
        return switch (declared.get().answer()) {
            case MET -> WORDS.say("profile.value-met", value);
            case NOT_MET -> WORDS.say("profile.value-not-met", value);
            case OPEN, NOT_ASKED -> value;
        };
    }

    /** The declarations of one vendor, within its object. */
    static void write(Vendor vendor, JsonGenerator out) throws IOException {
        if (vendor.profile().isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("declared");
        for (Item item : items(vendor)) {
            out.writeStartObject();
            out.writeStringField("item", item.key());
            out.writeBooleanField("verified", false);
            out.writeStringField("value", WORDS.say(item.value()));
            out.writeStringField("evidence", item.evidence());
            out.writeStringField("met", word(item.answer()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static String word(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }
}
