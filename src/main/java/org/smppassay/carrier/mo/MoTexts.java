package org.smppassay.carrier.mo;

import com.cloudhopper.smpp.type.Address;
import java.util.List;
import java.util.regex.Pattern;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.carrier.mo.MoSource.Planned;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.LongMessage;
import org.smppassay.protocol.Segmenter;
import org.smppassay.scenario.carrier.MoSpec.LongMessages;

/**
 * Makes messages of texts, several segments of one if need be. Immutable.
 *
 * @param form how long texts travel
 */
record MoTexts(LongMessage form) {
    // Types of number and a numbering plan (SMPP 3.4, clauses 5.2.5 and 5.2.6)
    private static final byte UNKNOWN = 0;
    private static final byte INTERNATIONAL = 1;
    private static final byte ALPHANUMERIC = 5;
    private static final byte ISDN = 1;

    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]+");

    static MoTexts of(LongMessages form) {
        return new MoTexts(
                switch (form) {
                    case UDH -> LongMessage.UDH_8_BIT;
                    case UDH16 -> LongMessage.UDH_16_BIT;
                    case SAR -> LongMessage.SAR;
                    case PAYLOAD -> LongMessage.PAYLOAD;
                });
    }

    /** The segments of a message in the cheaper alphabet that can say it, in order. */
    List<Delivery> messages(Planned message) {
        Address subscriber = NUMBER.matcher(message.source()).matches()
                ? new Address(INTERNATIONAL, ISDN, message.source())
                : new Address(ALPHANUMERIC, UNKNOWN, message.source());
        Address destination = new Address(UNKNOWN, ISDN, message.destination());
        Alphabet alphabet = Alphabet.bestFor(message.text());
        return Segmenter.split(message.text(), alphabet, form, message.reference()).stream()
                .map(segment -> (Delivery) new MoMessage(subscriber, destination, segment))
                .toList();
    }
}
