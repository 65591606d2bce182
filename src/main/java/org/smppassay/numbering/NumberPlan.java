package org.smppassay.numbering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which operator a number was given to. Numbers are in international form: digits, with or without a leading plus.
 * Immutable; looking up a number allocates nothing.
 */
public final class NumberPlan {
    /** The index of a number that belongs to no operator. */
    public static final int UNKNOWN = PrefixTable.NOBODY;

    private final List<String> operators;
    private final List<Optional<String>> answers = new ArrayList<>();
    private final PrefixTable table = new PrefixTable();

    private NumberPlan(Map<String, List<String>> ranges) {
        operators = List.copyOf(ranges.keySet());
        for (String operator : operators) {
            List<String> own = ranges.getOrDefault(operator, List.of());
            add(answers.size(), own.isEmpty() ? builtInRanges(operator) : own);
            answers.add(Optional.of(operator));
        }
    }

    /** The operators of China with all their ranges. */
    public static NumberPlan builtIn() {
        return new NumberPlan(ChinaRanges.BY_OPERATOR);
    }

    /**
     * A plan of some operators.
     *
     * @param ranges for each operator its ranges, such as {@code 8613}, {@code 86134[0-8]} or {@code 447911xxxxxx};
     *     none stands for the built-in ranges of its name. The map's order gives the operators their indexes
     * @throws IllegalArgumentException if a range is malformed or given twice, or a name without ranges is not built in
     */
    public static NumberPlan of(Map<String, List<String>> ranges) {
        return new NumberPlan(ranges);
    }

    /** Names with built-in ranges, in the order of the data. */
    public static Set<String> builtInOperators() {
        return ChinaRanges.BY_OPERATOR.keySet();
    }

    private static List<String> builtInRanges(String operator) {
        List<String> ranges = ChinaRanges.BY_OPERATOR.get(operator);
        if (ranges == null) {
            throw new IllegalArgumentException("operator '" + operator + "' has no number ranges; built in are "
                    + String.join(", ", builtInOperators()));
        }
        return ranges;
    }

    private void add(int index, List<String> ranges) {
        for (String text : ranges) {
            NumberRange range = NumberRange.parse(text);
            for (String prefix : range.prefixes()) {
                if (!table.add(prefix, range.length(), index)) {
                    throw new IllegalArgumentException("number range '" + text + "': " + prefix + " is given twice");
                }
            }
        }
    }

    /** In the order of their indexes. */
    public List<String> operators() {
        return operators;
    }

    /** The operator's index in {@link #operators()}, or {@link #UNKNOWN}; the longest matching prefix decides. */
    public int operatorIndexOf(CharSequence msisdn) {
        boolean plus = !msisdn.isEmpty() && msisdn.charAt(0) == '+';
        return table.ownerOf(msisdn, plus ? 1 : 0);
    }

    /** The operator's name; empty if the number belongs to none or has the wrong length. */
    public Optional<String> operatorOf(String msisdn) {
        int index = operatorIndexOf(msisdn);
        return index == UNKNOWN ? Optional.empty() : answers.get(index);
    }

    /**
     * All numbers of one operator in an order drawn from the seed.
     *
     * @throws IllegalArgumentException if the plan has no such operator
     */
    public Recipients recipients(String operator, long seed) {
        int index = operators.indexOf(operator);
        if (index < 0) {
            throw new IllegalArgumentException("no operator '" + operator + "' in this plan of " + operators);
        }
        return new Recipients(table.blocksOf(index), seed);
    }
}
