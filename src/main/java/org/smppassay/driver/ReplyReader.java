package org.smppassay.driver;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import java.util.Arrays;
import java.util.Locale;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.UserDataHeader;
import org.smppassay.scenario.test.ReplyReading;
import org.smppassay.world.RunCalendar;

/** Reads what subscribers send back. Immutable. */
final class ReplyReader {
    private final ReplyReading reading;
    private final NumberPlan numbers;
    private final RunCalendar calendar;

    ReplyReader(ReplyReading reading, NumberPlan numbers, RunCalendar calendar) {
        this.reading = reading;
        this.numbers = numbers;
        this.calendar = calendar;
    }

    ReplyObservation read(BaseSm<?> pdu, long nowNanos) {
        String source =
                pdu.getSourceAddress() == null ? "" : pdu.getSourceAddress().getAddress();
        String operator = numbers.operatorOfWritten(source).orElse("");
        String text = text(pdu);
        return new ReplyObservation(nowNanos, calendar.dayAt(nowNanos), source, operator, text, kind(text, operator));
    }

    private ReplyKind kind(String text, String operator) {
        String said = text.strip().toLowerCase(Locale.ROOT);
        if (operator.isEmpty()) {
            return ReplyKind.OTHER;
        }
        if (reading.optOut().stream().anyMatch(word -> said.equals(word.toLowerCase(Locale.ROOT)))) {
            return ReplyKind.OPT_OUT;
        }
        if (reading.complaint().stream().anyMatch(word -> said.contains(word.toLowerCase(Locale.ROOT)))) {
            return ReplyKind.COMPLAINT;
        }
        return ReplyKind.ANSWER;
    }

    private static String text(BaseSm<?> pdu) {
        byte[] octets = octets(pdu);
        if ((pdu.getEsmClass() & SmppConstants.ESM_CLASS_UDHI_MASK) != 0) {
            octets = Arrays.copyOfRange(octets, UserDataHeader.length(octets), octets.length);
        }
        return Alphabet.ofDataCoding(pdu.getDataCoding())
                .orElse(Alphabet.LATIN1)
                .decode(octets);
    }

    /** What the message carries, in its short_message or else in its message_payload. */
    private static byte[] octets(BaseSm<?> pdu) {
        byte[] octets = pdu.getShortMessage();
        if (octets != null && octets.length > 0) {
            return octets;
        }
        Tlv payload = pdu.getOptionalParameter(SmppConstants.TAG_MESSAGE_PAYLOAD);
        return payload == null || payload.getValue() == null ? new byte[0] : payload.getValue();
    }
}
