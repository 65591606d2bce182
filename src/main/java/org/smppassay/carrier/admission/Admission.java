package org.smppassay.carrier.admission;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.type.Address;
import org.smppassay.carrier.account.Account;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;

/** Decides on submissions before the network sees them. Safe on all loops. */
public final class Admission {
    private static final Ruling THROTTLED = Ruling.refused(SmppConstants.STATUS_THROTTLED);

    private final CarrierCounters counters;

    public Admission(CarrierCounters counters) {
        this.counters = counters;
    }

    /**
     * Rules on one submission to one destination.
     *
     * @param request submit_sm, submit_multi or data_sm
     * @param destination the one in question, if the request has several
     * @param nowNanos when it came
     */
    public Ruling rule(Account account, BaseSm<?> request, Address destination, long nowNanos) {
        int formal = Formalities.status(request);
        if (formal != SmppConstants.STATUS_OK) {
            counters.count(CarrierCount.REFUSED);
            return Ruling.refused(formal);
        }
        if (!account.admits(nowNanos)) {
            counters.count(CarrierCount.THROTTLED);
            return THROTTLED;
        }
        return Ruling.ADMITTED;
    }
}
