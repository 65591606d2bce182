package org.smppassay.carrier.receipt;

import org.smppassay.carrier.message.MessageIds;
import org.smppassay.protocol.MessageIdNotation;
import org.smppassay.scenario.carrier.LetterCase;
import org.smppassay.scenario.carrier.MessageIdKind;
import org.smppassay.scenario.carrier.ReceiptsSpec;
import org.smppassay.session.InterfaceVersion;

/**
 * How a carrier writes message ids: as the scenario says, but for clients up to version 3.3 in hexadecimal, since a decimal id
 * does not fit into the eight characters that they have for it. Immutable.
 */
record MessageIdQuirks(MessageIds usual, MessageIds brief) {
    static MessageIdQuirks of(ReceiptsSpec spec) {
        int padding = spec.idPadding();
        return new MessageIdQuirks(
                ids(spec, spec.idFormat(), padding),
                ids(spec, MessageIdKind.HEX, padding > InterfaceVersion.BRIEF_MESSAGE_ID ? 0 : padding));
    }

    private static MessageIds ids(ReceiptsSpec spec, MessageIdKind kind, int width) {
        return new MessageIds(
                notation(kind, width, spec.idCase()),
                notation(
                        spec.receiptIdFormat().orElse(kind),
                        spec.receiptIdPadding().orElse(width),
                        spec.receiptIdCase().orElse(spec.idCase())));
    }

    private static MessageIdNotation notation(MessageIdKind kind, int width, LetterCase letters) {
        return new MessageIdNotation(kind == MessageIdKind.HEX ? 16 : 10, width, letters == LetterCase.UPPER);
    }

    /** How messages are named to clients of a version. */
    MessageIds of(InterfaceVersion version) {
        return version.hasLongMessageIds() ? usual : brief;
    }
}
