package org.smppassay.carrier.admission;

import com.cloudhopper.smpp.SmppConstants;
import java.util.Map;
import org.smppassay.carrier.delay.Lots;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.StatusCode;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** Refusals that come by chance. Immutable. */
final class SubmitErrors {
    private final int[] statuses;
    private final Lots lots;
    private final RandomStream draw;

    SubmitErrors(Map<String, Share> shares, RandomStreams random) {
        this.statuses = shares.keySet().stream()
                .mapToInt(text -> StatusCode.parse(text).value())
                .toArray();
        this.lots = new Lots(shares.values());
        this.draw = random.stream("carrier.errors");
    }

    boolean any() {
        return statuses.length > 0;
    }

    /** The status to refuse a submission with; 0 for most. */
    int statusFor(long index) {
        int lot = lots.pick(draw.uniform(index));
        return lot == Lots.NONE ? SmppConstants.STATUS_OK : statuses[lot];
    }
}
