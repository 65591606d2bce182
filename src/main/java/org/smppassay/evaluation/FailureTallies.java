package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.observation.MessageObservation;

/** Messages that finally failed, by code, operator and day. Confined to the evaluator. */
final class FailureTallies {
    /** Stands for all codes beyond {@link #MOST_CODES}. */
    static final String OTHER_CODES = "(other codes)";

    /** A carrier that invents a code for each message must not exhaust memory. */
    static final int MOST_CODES = 500;

    private static final Comparator<FailureCount> MOST_FREQUENT_FIRST = Comparator.comparingLong(FailureCount::count)
            .reversed()
            .thenComparing(FailureCount::code)
            .thenComparing(FailureCount::operator)
            .thenComparingInt(FailureCount::day);

    /** For each code, counts by operator and day. */
    private final Map<String, Map<Place, long[]>> byCode = new HashMap<>();

    private record Place(int operator, int day) {}

    /** Counts the message if its outcome is a failure. */
    void add(MessageObservation message, int operator) {
        switch (message.outcome()) {
            case FAILED -> add(message.failure(), "(no code)", operator, message.day());
            case EXPIRED -> add(message.failure(), "EXPIRED", operator, message.day());
            case REJECTED -> add(message.failure(), "(refused)", operator, message.day());
            case DELIVERED, PENDING, UNANSWERED -> {}
        }
    }

    private void add(String code, String instead, int operator, int day) {
        String name = code.isEmpty() ? instead : code;
        String key = !byCode.containsKey(name) && byCode.size() >= MOST_CODES ? OTHER_CODES : name;
        byCode.computeIfAbsent(key, first -> new HashMap<>())
                .computeIfAbsent(new Place(operator, day), first -> new long[1])[0]++;
    }

    /** All counts above zero, most frequent first; ties in the order of code, operator and day. */
    List<FailureCount> counts(List<String> operators) {
        List<FailureCount> found = new ArrayList<>();
        byCode.forEach((code, counts) -> counts.forEach((place, count) ->
                found.add(new FailureCount(code, operators.get(place.operator()), place.day(), count[0]))));
        found.sort(MOST_FREQUENT_FIRST);
        return List.copyOf(found);
    }
}
