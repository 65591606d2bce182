package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.util.List;
import org.smppassay.peer.Requests;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segment;
import org.smppassay.protocol.Segmenter;

/** Submissions with texts, as ordinary clients write them; all ask for a receipt. */
final class Texts {
    private Texts() {}

    /** A text that fits one segment, in the cheaper alphabet. */
    static SubmitSm submit(String to, String text) {
        List<SubmitSm> segments = segments(to, text, 0);
        if (segments.size() != 1) {
            throw new IllegalArgumentException("too long: " + text);
        }
        return segments.get(0);
    }

    /** A text of any length, in segments with a user data header. */
    static List<SubmitSm> segments(String to, String text, int reference) {
        return Segmenter.split(text, Alphabet.bestFor(text), reference).stream()
                .map(segment -> Requests.submit(to, Requests.RECEIPT, segment))
                .toList();
    }

    /** Octets as they are, under any data_coding. */
    static SubmitSm submit(String to, byte[] octets, int dataCoding) {
        return Requests.submit(to, Requests.RECEIPT, new Segment(octets, (byte) dataCoding, false, 1, 1));
    }

    /** A text in message_payload. */
    static SubmitSm inPayload(String to, String text) {
        Alphabet alphabet = Alphabet.bestFor(text);
        SubmitSm submit = submit(to, new byte[0], alphabet.dataCoding());
        submit.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, alphabet.encode(text)));
        return submit;
    }

    /** The same submission from another sender. */
    static SubmitSm from(String sender, SubmitSm submit) {
        submit.setSourceAddress(new Address((byte) 5, (byte) 0, sender));
        return submit;
    }
}
