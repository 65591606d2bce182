package org.smppassay.carrier.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of addresses: single ones, and all with a certain beginning, written {@code 1069*}. A plus sign in front of a number
 * does not count. Millions of numbers take eight octets each. Immutable.
 */
public final class AddressPatterns {
    private static final int MOST_DIGITS = 17;

    private final long[] numbers;
    private final Set<String> names = new HashSet<>();
    private final String[] beginnings;

    public AddressPatterns(Collection<String> patterns) {
        List<String> open = new ArrayList<>();
        long[] found = new long[patterns.size()];
        int count = 0;
        for (String pattern : patterns) {
            long number = number(pattern);
            if (pattern.endsWith("*")) {
                open.add(withoutPlus(pattern.substring(0, pattern.length() - 1)));
            } else if (number >= 0) {
                found[count++] = number;
            } else {
                names.add(withoutPlus(pattern));
            }
        }
        this.numbers = Arrays.copyOf(found, count);
        Arrays.sort(numbers);
        this.beginnings = open.toArray(String[]::new);
    }

    public boolean contains(String address) {
        String bare = withoutPlus(address);
        for (String beginning : beginnings) {
            if (bare.startsWith(beginning)) {
                return true;
            }
        }
        long number = number(bare);
        return number >= 0 ? Arrays.binarySearch(numbers, number) >= 0 : names.contains(bare);
    }

    private static String withoutPlus(String address) {
        return address.startsWith("+") ? address.substring(1) : address;
    }

    /** Up to 17 digits as a number, with a 1 in front of them so that zeros count; -1 for anything else. */
    public static long number(String address) {
        String text = withoutPlus(address);
        int length = text.length();
        if (length == 0 || length > MOST_DIGITS) {
            return -1;
        }
        long number = 1;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
