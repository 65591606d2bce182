package org.smppassay.scenario.value;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of IP addresses such as {@code 10.1.0.0/16} or {@code 2001:db8::/32}; without a length, one address. Immutable.
 *
 * @param network its first address: 8 hex digits (IPv4) or 32 (IPv6)
 * @param length bits that all of its addresses share
 */
public record AddressBlock(String network, int length) implements Comparable<AddressBlock> {
    /** How a block is written. */
    public static final String PATTERN = "[0-9A-Fa-f:.]{2,45}(/[0-9]{1,3})?";

    private static final Pattern V4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final int V6_GROUPS = 8;

    /**
     * Reads a block.
     *
     * @throws ValueFormatException if it is none, or if it begins with another address than it says
     */
    public static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        byte[] network = octets(slash < 0 ? text : text.substring(0, slash), text);
        int all = network.length * 8;
        int length = slash < 0 ? all : number(text.substring(slash + 1), text);
        if (length > all) {
            throw expected(text);
        }
        AddressBlock block = new AddressBlock(HexFormat.of().formatHex(network), length);
        if (!Arrays.equals(network, masked(network, length))) {
            throw new ValueFormatException("the address in '" + text + "' has bits set behind the first " + length);
        }
        return block;
    }

    /** True if the block holds this address: 4 octets (IPv4) or 16 (IPv6). */
    public boolean contains(byte[] address) {
        return HexFormat.of().formatHex(masked(address, length)).equals(network);
    }

    private static byte[] masked(byte[] address, int length) {
        byte[] masked = address.clone();
        for (int bit = length; bit < masked.length * 8; bit++) {
            masked[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return masked;
    }

    private static byte[] octets(String address, String text) {
        return address.indexOf(':') < 0 ? v4(address, text) : v6(address, text);
    }

    private static byte[] v4(String address, String text) {
        Matcher parts = V4.matcher(address);
        if (!parts.matches()) {
            throw expected(text);
        }
        byte[] octets = new byte[4];
        for (int i = 0; i < 4; i++) {
            int octet = Integer.parseInt(parts.group(i + 1));
            if (octet > 0xFF) {
                throw expected(text);
            }
            octets[i] = (byte) octet;
        }
        return octets;
    }

    /** Eight groups of four hex digits; one run of zeros may be left out (RFC 4291, clause 2.2). */
    private static byte[] v6(String address, String text) {
        int gap = address.indexOf("::");
        String[] front = groups(gap < 0 ? address : address.substring(0, gap));
        String[] back = groups(gap < 0 ? "" : address.substring(gap + 2));
        int given = front.length + back.length;
        if (gap < 0 ? given != V6_GROUPS : given >= V6_GROUPS) {
            throw expected(text);
        }
        byte[] octets = new byte[2 * V6_GROUPS];
        fill(octets, 0, front, text);
        fill(octets, V6_GROUPS - back.length, back, text);
        return octets;
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    private static void fill(byte[] octets, int firstGroup, String[] groups, String text) {
        for (int i = 0; i < groups.length; i++) {
            if (!GROUP.matcher(groups[i]).matches()) {
                throw expected(text);
            }
            int group = Integer.parseInt(groups[i], 16);
            octets[2 * (firstGroup + i)] = (byte) (group >> 8);
            octets[2 * (firstGroup + i) + 1] = (byte) group;
        }
    }

    private static int number(String digits, String text) {
        if (!digits.matches("[0-9]{1,3}")) {
            throw expected(text);
        }
        return Integer.parseInt(digits);
    }

    private static ValueFormatException expected(String text) {
        return ValueFormatException.expected("IP addresses such as 10.1.0.0/16 or 2001:db8::/32", text);
    }

    /** By address family, then by address. */
    @Override
    public int compareTo(AddressBlock other) {
        int byFamily = Integer.compare(network.length(), other.network.length());
        int byNetwork = byFamily == 0 ? network.compareTo(other.network) : byFamily;
        return byNetwork == 0 ? Integer.compare(length, other.length) : byNetwork;
    }
}
