package org.smppassay.session;

import com.cloudhopper.smpp.type.Address;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The addresses that an ESME serves, as its bind request names them (SMPP 3.4, clause 5.2.7 and appendix A): type of number,
 * numbering plan and a UNIX regular expression. Immutable.
 *
 * @param ton type of number that an address must have; 0: any
 * @param npi numbering plan that an address must have; 0: any
 * @param expression matched anywhere in an address unless it is anchored; empty: all addresses. What is no regular expression
 *     stands for itself
 */
public record AddressRange(byte ton, byte npi, Pattern expression) {
    /** Every address. */
    public static final AddressRange ALL = new AddressRange((byte) 0, (byte) 0, Pattern.compile(""));

    /** The range that a bind request's address_range names. */
    static AddressRange of(Address range) {
        String expression = range.getAddress() == null ? "" : range.getAddress();
        return expression.isEmpty() && range.getTon() == 0 && range.getNpi() == 0
                ? ALL
                : new AddressRange(range.getTon(), range.getNpi(), compiled(expression));
    }

    private static Pattern compiled(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(expression, Pattern.LITERAL);
        }
    }

    /** True if every address is in it. */
    public boolean isAll() {
        return ton == 0 && npi == 0 && expression.pattern().isEmpty();
    }

    /** True if the address is in it. */
    public boolean contains(Address address) {
        return (ton == 0 || ton == address.getTon())
                && (npi == 0 || npi == address.getNpi())
                && expression.matcher(address.getAddress()).find();
    }

    /** By text; patterns have no equality of their own. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range
                && ton == range.ton
                && npi == range.npi
                && expression.pattern().equals(range.expression.pattern());
    }

    @Override
    public int hashCode() {
        return (ton * 31 + npi) * 31 + expression.pattern().hashCode();
    }
}
