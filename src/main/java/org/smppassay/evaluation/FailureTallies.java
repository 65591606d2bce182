package org.smppassay.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
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

    private final int days;
    private final Map<String, long[]> byCode = new HashMap<>();

    FailureTallies(int days) {
        this.days = days;
    }

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
        long[] counts = byCode.get(name);
        int at = operator * days + day - 1;
        if (counts == null || at >= counts.length) {
            String key = counts == null && byCode.size() >= MOST_CODES ? OTHER_CODES : name;
            counts = byCode.merge(key, new long[(operator + 1) * days], FailureTallies::longer);
        }
        counts[at]++;
    }

    private static long[] longer(long[] old, long[] empty) {
        return Arrays.copyOf(old, Math.max(old.length, empty.length));
    }

    /** All counts above zero, most frequent first; ties in the order of code, operator and day. */
    List<FailureCount> counts(List<String> operators) {
        List<FailureCount> found = new ArrayList<>();
        byCode.forEach((code, counts) -> {
            for (int at = 0; at < counts.length; at++) {
                if (counts[at] > 0) {
                    found.add(new FailureCount(code, operators.get(at / days), at % days + 1, counts[at]));
                }
            }
        });
        found.sort(MOST_FREQUENT_FIRST);
        return List.copyOf(found);
    }
}
