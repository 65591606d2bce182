package org.smppassay.scenario.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.scenario.binding.BoundValues;
import org.smppassay.scenario.binding.Nearest;
import org.smppassay.scenario.people.PeopleFile;
import org.smppassay.scenario.people.PeopleReader;
import org.smppassay.scenario.people.PeopleTable;
import org.smppassay.scenario.test.FieldText;
import org.smppassay.scenario.test.Fields;
import org.smppassay.scenario.test.GroupSpec;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.test.TextSpec;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.yaml.Problems;

/** Checks of what the test says: {@code test.text}, {@code test.texts} and {@code test.fields}. */
final class TextChecks extends Findings {
    private static final String TEXT = "test.text";
    private static final String TEXTS = "test.texts";
    private static final String FIELDS = "test.fields";
    private static final String GROUPS = "test.groups";
    private static final int LEAST_GROUPS = 2;
    private static final int MOST_GROUPS = 8;
    private static final int MOST_SEGMENTS = 255;
    private static final int SEPTETS_PER_SEGMENT = 153;
    private static final int UTF16_UNITS_PER_SEGMENT = 67;

    TextChecks(BoundValues values, Problems problems) {
        super(values, problems);
    }

    void run() {
        value("test", TestPlan.class).ifPresent(this::check);
    }

    private void check(TestPlan plan) {
        if (plan.text().isPresent() && !plan.texts().isEmpty()) {
            report(TEXTS, "'text' is the only text: write it as one of 'texts', or leave 'texts' out");
        } else if (plan.text().isEmpty() && plan.texts().isEmpty() && !groupsHaveTexts(plan)) {
            report("test", "expected 'text' or 'texts': what to say");
        }
        sharesAreWhole(TEXTS, plan.texts());
        groupsDiffer(plan);
        groupsSayOneThing(plan.groups());
        fieldsAreNew(plan);
        Map<String, FieldText> sound = new LinkedHashMap<>();
        texts(plan).forEach((path, text) -> readable(path, text, plan, sound));
        List<String> used = sound.values().stream()
                .flatMap(text -> text.fields().stream())
                .distinct()
                .toList();
        plan.recipients().file().ifPresent(file -> everybodyHas(used, file, plan));
    }

    /** All texts by where they are written. */
    private static Map<String, String> texts(TestPlan plan) {
        Map<String, String> texts = new LinkedHashMap<>();
        plan.text().ifPresent(text -> texts.put(TEXT, text));
        addTo(texts, TEXTS, plan.texts());
        for (int i = 0; i < plan.groups().size(); i++) {
            String group = GROUPS + "[" + i + "]";
            plan.groups().get(i).text().ifPresent(text -> texts.put(group + ".text", text));
            addTo(texts, group + ".texts", plan.groups().get(i).texts());
        }
        return texts;
    }

    private static void addTo(Map<String, String> texts, String path, List<TextSpec> several) {
        for (int i = 0; i < several.size(); i++) {
            texts.put(path + "[" + i + "].text", several.get(i).text());
        }
    }

    private static boolean groupsHaveTexts(TestPlan plan) {
        return !plan.groups().isEmpty()
                && plan.groups().stream().noneMatch(group -> group.ownTexts().isEmpty());
    }

    private void groupsDiffer(TestPlan plan) {
        List<GroupSpec> groups = plan.groups();
        if (groups.isEmpty()) {
            return;
        }
        if (groups.size() < LEAST_GROUPS || groups.size() > MOST_GROUPS) {
            report(GROUPS, "expected 2 to 8 groups to compare, found " + groups.size());
        }
        if (groups.stream().map(GroupSpec::name).distinct().count() < groups.size()) {
            report(GROUPS, "two groups have the same name");
        }
        List<Share> shares =
                groups.stream().flatMap(group -> group.share().stream()).toList();
        boolean whole = shares.stream()
                .allMatch(share ->
                        share.value() > 0 && Math.abs(share.value() * 100 - Math.rint(share.value() * 100)) < 1e-9);
        if (!shares.isEmpty() && (shares.size() < groups.size() || !whole || !Share.addUpToAll(shares))) {
            report(GROUPS, "either every group has a 'share' in whole percent and they add up to 100%, or none has");
        }
    }

    private void groupsSayOneThing(List<GroupSpec> groups) {
        for (int i = 0; i < groups.size(); i++) {
            String texts = GROUPS + "[" + i + "].texts";
            sharesAreWhole(texts, groups.get(i).texts());
            if (groups.get(i).text().isPresent() && !groups.get(i).texts().isEmpty()) {
                report(texts, "'text' is the group's only text: write it as one of 'texts', or leave 'texts' out");
            }
        }
    }

    private void sharesAreWhole(String path, List<TextSpec> texts) {
        List<Share> shares =
                texts.stream().flatMap(text -> text.share().stream()).toList();
        if (!shares.isEmpty() && (shares.size() < texts.size() || !Share.addUpToAll(shares))) {
            report(path, "either every text has a 'share' and they add up to 100%, or none has");
        }
    }

    private void fieldsAreNew(TestPlan plan) {
        List<String> taken = new ArrayList<>(Fields.of(plan.recipients().people(), Map.of()));
        plan.fields().forEach((name, values) -> {
            String path = FIELDS + "." + name;
            if (taken.contains(name)) {
                report(path, "there is a field '" + name + "' already, built in or in the recipients file");
            } else if (values.isEmpty() || values.stream().anyMatch(String::isBlank)) {
                report(path, "expected a value or more, none of them blank");
            }
        });
    }

    private void readable(String path, String text, TestPlan plan, Map<String, FieldText> sound) {
        try {
            FieldText read = new FieldText(text);
            List<String> known = Fields.of(plan.recipients().people(), plan.fields());
            List<String> unknown =
                    read.fields().stream().filter(name -> !known.contains(name)).toList();
            unknown.forEach(name -> report(path, "there is no field '" + name + "'" + Nearest.hint(name, known)));
            if (unknown.isEmpty()) {
                sound.put(path, read);
                fits(path, Fields.longest(text, plan));
            }
        } catch (IllegalArgumentException e) {
            report(path, String.valueOf(e.getMessage()));
        }
    }

    /** ASCII counts as one septet, any other text in UTF-16 units: close enough for a bound nobody should come near. */
    private void fits(String path, String longest) {
        boolean ascii = longest.chars().allMatch(c -> c < 128);
        int most = MOST_SEGMENTS * (ascii ? SEPTETS_PER_SEGMENT : UTF16_UNITS_PER_SEGMENT);
        if (longest.length() > most) {
            report(path, "expected at most 255 segments, that is " + most + " characters, found " + longest.length());
        }
    }

    /** Nobody is addressed by nothing, and the data of one person are not sent to another. */
    private void everybodyHas(List<String> used, PeopleFile file, TestPlan plan) {
        PeopleTable people = file.people();
        List<Integer> columns = people.fields().stream()
                .filter(used::contains)
                .map(people.fields()::indexOf)
                .toList();
        if (!columns.isEmpty() && plan.recipients().panel() + plan.recipients().canaries() > 0) {
            report(
                    "test.recipients",
                    "texts have fields of the file: put the panel and the canaries into it, with their 'role'");
        }
        int told = 0;
        for (int row = 0; row < people.size() && !columns.isEmpty() && told < PeopleReader.MOST_PROBLEMS; row++) {
            List<String> values = people.values(row);
            for (int column : columns) {
                if (values.get(column).isBlank() && !people.optedOut(row)) {
                    told++;
                    reportRow(
                            "test.recipients.file",
                            file,
                            row,
                            "column '" + people.fields().get(column)
                                    + "': expected a value, since a text has this field");
                }
            }
        }
    }
}
