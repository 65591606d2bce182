package org.smppassay.scenario.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smppassay.scenario.people.PeopleTable;

/** The fields that texts may have: built-in ones, columns of the recipients file, and lists of values. */
public final class Fields {
    /** The date of the message's day, such as 2025-06-16. */
    public static final String DATE = "date";

    /** The message's day, from 1. */
    public static final String DAY = "day";

    /** The message's place in the plan, from 1. */
    public static final String NUMBER = "n";

    /** Fields that need nobody to say what they are. */
    public static final List<String> BUILT_IN = List.of(DATE, DAY, NUMBER);

    private Fields() {}

    /** Names of all fields of a plan. */
    public static List<String> of(Optional<PeopleTable> people, Map<String, List<String>> lists) {
        List<String> names = new ArrayList<>(BUILT_IN);
        people.ifPresent(table -> names.addAll(table.fields()));
        names.addAll(lists.keySet());
        return names;
    }

    /** A text as long as it can get: each field has its longest value. */
    public static String longest(String text, TestPlan plan) {
        return new FieldText(text).filled(name -> longestOf(name, plan));
    }

    private static String longestOf(String name, TestPlan plan) {
        Optional<PeopleTable> people = plan.recipients().people();
        int column = people.map(table -> table.fields().indexOf(name)).orElse(-1);
        if (column >= 0) {
            return people.orElseThrow().longest().get(column);
        }
        return switch (name) {
            case DATE -> plan.start().toLocalDate().toString();
            case DAY -> Integer.toString(plan.days());
            case NUMBER -> Long.toString(plan.totalMessages());
            default ->
                plan.fields().getOrDefault(name, List.of("")).stream()
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
        };
    }
}
