package org.smppassay.session;

import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.type.Address;
import org.jspecify.annotations.Nullable;

/**
 * What an ESME's bind request says of it (SMPP 3.4, clause 4.1), the password left out. Immutable.
 *
 * @param systemId who it is
 * @param systemType what kind of system it is; empty if it does not say
 * @param version the SMPP it speaks
 * @param addressRange what it says of the addresses it serves, a regular expression (clause 5.2.7); empty if it does not say
 */
public record BindInfo(
        BindType type, String systemId, String systemType, InterfaceVersion version, String addressRange) {
    static BindInfo of(BaseBind<?> request) {
        Address range = request.getAddressRange();
        return new BindInfo(
                BindType.of(request),
                text(request.getSystemId()),
                text(request.getSystemType()),
                InterfaceVersion.of(request.getInterfaceVersion()),
                range == null ? "" : text(range.getAddress()));
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }
}
