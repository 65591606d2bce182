package org.smppassay.carrier.admission;

import java.util.Arrays;

/** Looks for a fixed string of octets, seldom touching more than one in as many as it is long (Horspool 1980). Immutable. */
final class OctetSearch {
    private final byte[] wanted;
    private final int[] skips = new int[256];

    /**
     * @param wanted at least one octet
     */
    OctetSearch(byte[] wanted) {
        this.wanted = wanted.clone();
        Arrays.fill(skips, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            skips[wanted[i] & 0xFF] = wanted.length - 1 - i;
        }
    }

    int length() {
        return wanted.length;
    }

    /** Where it begins, not before {@code from}; -1 if it is not there. */
    int in(byte[] octets, int from) {
        int last = wanted.length - 1;
        for (int end = from + last; end < octets.length; end += skips[octets[end] & 0xFF]) {
            if (octets[end] == wanted[last] && Arrays.equals(octets, end - last, end + 1, wanted, 0, last + 1)) {
                return end - last;
            }
        }
        return -1;
    }
}
