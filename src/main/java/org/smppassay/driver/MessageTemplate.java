package org.smppassay.driver;

import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.type.Address;
import java.util.List;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segment;
import org.smppassay.protocol.Segmenter;

/** Turns the test's text into submissions. The text is encoded and cut once; each message gets its own reference. Immutable. */
public final class MessageTemplate {
    private static final byte TON_UNKNOWN = 0;
    private static final byte TON_INTERNATIONAL = 1;
    private static final byte TON_ALPHANUMERIC = 5;
    private static final byte NPI_UNKNOWN = 0;
    private static final byte NPI_ISDN = 1;
    /** Where the reference stands in a concatenation header of 8-bit references (3GPP TS 23.040, 9.2.3.24.1). */
    private static final int REFERENCE_OFFSET = 3;

    private static final byte FINAL_RECEIPT = 1;

    private final Address sender;
    private final List<Segment> segments;

    /** In the alphabet that takes the fewest octets. */
    MessageTemplate(String sender, String text) {
        this(sender, text, Alphabet.bestFor(text));
    }

    /**
     * @param sender source address
     * @param alphabet one that can say the text
     * @throws IllegalArgumentException if the text takes more than 255 segments
     */
    public MessageTemplate(String sender, String text, Alphabet alphabet) {
        boolean numeric = sender.chars().allMatch(Character::isDigit);
        this.sender = new Address(numeric ? TON_UNKNOWN : TON_ALPHANUMERIC, numeric ? NPI_ISDN : NPI_UNKNOWN, sender);
        this.segments = Segmenter.split(text, alphabet, 0);
    }

    /** Submissions that one message takes, at least 1. */
    public int segments() {
        return segments.size();
    }

    /**
     * The submission of one segment.
     *
     * @param part which one, from 0
     * @param reference what the segments of one message have in common; its lowest 8 bits are used
     */
    public SubmitSm submission(String destination, int part, long reference) {
        SubmitSm pdu = new SubmitSm();
        pdu.setSourceAddress(sender);
        pdu.setDestAddress(new Address(TON_INTERNATIONAL, NPI_ISDN, destination));
        pdu.setRegisteredDelivery(FINAL_RECEIPT);
        withReference(segments.get(part), reference).putInto(pdu);
        return pdu;
    }

    private static Segment withReference(Segment segment, long reference) {
        if (!segment.udhi()) {
            return segment;
        }
        byte[] octets = segment.shortMessage().clone();
        octets[REFERENCE_OFFSET] = (byte) reference;
        return new Segment(octets, segment.dataCoding(), true, segment.part(), segment.total());
    }
}
