package org.smppassay.carrier.receipt;

import org.smppassay.protocol.MessageIdNotation;
import org.smppassay.scenario.carrier.LetterCase;
import org.smppassay.scenario.carrier.MessageIdKind;
import org.smppassay.scenario.carrier.ReceiptsSpec;

/**
 * How a carrier writes message ids, which may differ between responses and receipts. Immutable.
 */
record MessageIdQuirks(MessageIdNotation inResponses, MessageIdNotation inReceipts) {
    static MessageIdQuirks of(ReceiptsSpec spec) {
        return new MessageIdQuirks(
                notation(spec.idFormat(), spec.idPadding(), spec.idCase()),
                notation(
                        spec.receiptIdFormat().orElse(spec.idFormat()),
                        spec.receiptIdPadding().orElse(spec.idPadding()),
                        spec.receiptIdCase().orElse(spec.idCase())));
    }

    private static MessageIdNotation notation(MessageIdKind kind, int width, LetterCase letters) {
        return new MessageIdNotation(kind == MessageIdKind.HEX ? 16 : 10, width, letters == LetterCase.UPPER);
    }

    /** What a receipt calls the message that a response called {@code id}. */
    String inReceipt(String id) {
        return inReceipts.equals(inResponses) ? id : inReceipts.format(inResponses.parse(id));
    }
}
