package org.smppassay.session;

import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.type.Address;

/**
 * What an ESME's bind request says of it (SMPP 3.4, clause 4.1), the password left out. Immutable.
 *
 * @param systemId who it is
 * @param systemType what kind of system it is; empty if it does not say
 * @param version the SMPP it speaks
 * @param addressRange the addresses it serves
 */
public record BindInfo(
        BindType type, String systemId, String systemType, InterfaceVersion version, AddressRange addressRange) {
    static BindInfo of(BaseBind<?> request) {
        Address range = request.getAddressRange();
        return new BindInfo(
                BindType.of(request),
                text(request.getSystemId()),
                text(request.getSystemType()),
                InterfaceVersion.of(request.getInterfaceVersion()),
                range == null ? AddressRange.ALL : AddressRange.of(range));
    }

    private static String text(String field) {
        return field == null ? "" : field;
    }
}
