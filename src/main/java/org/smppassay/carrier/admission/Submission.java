package org.smppassay.carrier.admission;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.type.Address;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.Alphabet;
import org.smppassay.protocol.Segments;
import org.smppassay.protocol.UserDataHeader;

/** One submission to one destination, as filters look at it. Confined to the call that it is made for. */
final class Submission {
    private final BaseSm<?> request;
    private final String destination;
    private final long nowNanos;
    private final boolean first;
    private final boolean last;
    private @Nullable String text;

    Submission(BaseSm<?> request, Address destination, long nowNanos) {
        this.request = request;
        this.destination = destination.getAddress();
        this.nowNanos = nowNanos;
        var place = Segments.concatenation(request);
        this.first = place.isEmpty() || place.get().part() == 1;
        this.last = place.isEmpty() || place.get().part() == place.get().total();
    }

    String source() {
        return request.getSourceAddress().getAddress();
    }

    String destination() {
        return destination;
    }

    long nowNanos() {
        return nowNanos;
    }

    /** Whether it holds the beginning of its message. */
    boolean first() {
        return first;
    }

    /** Whether it holds the end of its message. */
    boolean last() {
        return last;
    }

    /** Whether it has a text, and not octets that mean something else. */
    boolean hasText() {
        return Alphabet.ofDataCoding(request.getDataCoding()).isPresent();
    }

    /** Its own text, without that of other segments and without the header; empty if it has none. */
    String text() {
        if (text == null) {
            byte[] octets = Segments.octets(request);
            boolean header = (request.getEsmClass() & SmppConstants.ESM_CLASS_UDHI_MASK) != 0;
            byte[] bare = header ? Arrays.copyOfRange(octets, UserDataHeader.length(octets), octets.length) : octets;
            text = Alphabet.ofDataCoding(request.getDataCoding())
                    .map(alphabet -> alphabet.decode(bare))
                    .orElse("");
        }
        return text;
    }
}
