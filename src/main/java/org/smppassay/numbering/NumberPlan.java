package org.smppassay.numbering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
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
    private final Set<String> countryCodes = new LinkedHashSet<>();

    private NumberPlan(Map<String, List<String>> ranges, Map<String, List<String>> known) {
        operators = List.copyOf(ranges.keySet());
        for (String operator : operators) {
            List<String> own = ranges.getOrDefault(operator, List.of());
            for (String range : own.isEmpty() ? rangesOf(operator, known) : own) {
                table.addAll(range, answers.size());
                CountryCodes.of(range).ifPresent(countryCodes::add);
            }
            answers.add(Optional.of(operator));
        }
    }

    /** The operators of China with all their ranges. */
    public static NumberPlan builtIn() {
        return new NumberPlan(builtInRanges(), builtInRanges());
    }

    /**
     * A plan of some operators.
     *
     * @param ranges for each operator its ranges, such as {@code 8613}, {@code 86134[0-8]} or {@code 447911xxxxxx};
     *     none stands for the built-in ranges of its name. The map's order gives the operators their indexes
     * @throws IllegalArgumentException if a range is malformed or given twice, or a name without ranges is not built in
     */
    public static NumberPlan of(Map<String, List<String>> ranges) {
        return of(ranges, builtInRanges());
    }

    /**
     * A plan of some operators, with other ranges in place of the built-in ones.
     *
     * @param ranges as above
     * @param known what an operator without ranges has, by its name, such as a {@link RangesFile} says
     * @throws IllegalArgumentException if a range is malformed or given twice, or a name without ranges is not known
     */
    public static NumberPlan of(Map<String, List<String>> ranges, Map<String, List<String>> known) {
        return new NumberPlan(ranges, known);
    }

    /** The built-in ranges of each operator, in the order of the data. */
    public static Map<String, List<String>> builtInRanges() {
        return RangesFile.builtIn();
    }

    /** Names with built-in ranges, in the order of the data. */
    public static Set<String> builtInOperators() {
        return builtInRanges().keySet();
    }

    private static List<String> rangesOf(String operator, Map<String, List<String>> known) {
        List<String> ranges = known.get(operator);
        if (ranges == null) {
            throw new IllegalArgumentException("operator '" + operator + "' has no number ranges; known are those of "
                    + String.join(", ", known.keySet()));
        }
        return ranges;
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
     * The same of a number as some carriers write it: with {@code 00} for the plus, or without the country code, if it is one of the
     * countries of this plan.
     */
    public Optional<String> operatorOfWritten(String number) {
        Optional<String> asItIs = operatorOf(number);
        if (asItIs.isPresent() || number.startsWith("+")) {
            return asItIs;
        }
        if (number.startsWith("00")) {
            return operatorOf(number.substring(2));
        }
        return countryCodes.stream()
                .flatMap(code -> operatorOf(code + number).stream())
                .findFirst();
    }

    /**
     * All numbers of one operator in an order drawn from the seed.
     *
     * @param reserved numbers that are not among them
     * @throws IllegalArgumentException if the plan has no such operator
     */
    public Recipients recipients(String operator, long seed, NumberList reserved) {
        int index = operators.indexOf(operator);
        if (index < 0) {
            throw new IllegalArgumentException("no operator '" + operator + "' in this plan of " + operators);
        }
        return new Recipients(reserved.removedFrom(table.blocksOf(index)), seed);
    }

    /** All numbers of one operator in an order drawn from the seed. */
    public Recipients recipients(String operator, long seed) {
        return recipients(operator, seed, NumberList.NONE);
    }
}
