package org.smppassay.carrier.admission;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.tlv.Tlv;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.session.SmppSession;

/**
 * The responses to the submissions of one session: given at once, later or never. Later ones may overtake each other,
 * which SMPP allows (SMPP 3.4, clause 2.8). Owned by the session's loop.
 */
public final class Answers {
    /** Octets of additional_status_info_text without its terminating zero (SMPP 3.4, clause 5.3.2.11). */
    private static final int MOST_STATUS_INFO = 255;

    private final SmppSession session;
    private final int window;
    private final CarrierCounters counters;
    private int outstanding;

    /**
     * @param window submissions that may wait for their response; more are refused
     */
    public Answers(SmppSession session, int window, CarrierCounters counters) {
        this.session = session;
        this.window = window;
        this.counters = counters;
    }

    /** True if a submission may be looked at; else too many wait for their response, and this one has been refused. */
    public boolean take(PduRequest<?> request) {
        if (outstanding < window) {
            return true;
        }
        counters.count(CarrierCount.THROTTLED);
        session.respond(request, SmppConstants.STATUS_THROTTLED);
        return false;
    }

    /** How full the window is, in percent. */
    public int fullness() {
        return (int) (outstanding * 100L / window);
    }

    /** Gives a response when and if the ruling says so. */
    public void give(PduResponse response, Ruling ruling) {
        if (!ruling.answered()) {
            return;
        }
        if (!ruling.reason().isEmpty()) {
            byte[] all = ruling.reason().getBytes(StandardCharsets.US_ASCII);
            byte[] words = Arrays.copyOf(all, Math.min(all.length, MOST_STATUS_INFO));
            response.addOptionalParameter(
                    new Tlv(SmppConstants.TAG_ADD_STATUS_INFO, Arrays.copyOf(words, words.length + 1)));
        }
        if (ruling.answerDelayNanos() == 0) {
            session.respond(response);
        } else {
            outstanding++;
            session.loop().schedule(() -> giveLate(response), ruling.answerDelayNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** A session that has unbound in the meantime is told nothing more. */
    private void giveLate(PduResponse response) {
        outstanding--;
        if (session.state().bound()) {
            session.respond(response);
        }
    }
}
