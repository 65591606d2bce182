package org.smppassay.carrier.mo;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.type.Address;
import java.util.ArrayList;
import java.util.List;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.numbering.NumberPatterns;
import org.smppassay.protocol.Segment;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.MoSpec;
import org.smppassay.world.Loops;
import org.smppassay.world.RandomStreams;

/** What an ESME submits to some destinations comes back to it, as it was. Immutable; safe on all loops. */
public final class Loopback {
    private static final byte[] NOTHING = {};

    private final List<Mirror> mirrors = new ArrayList<>();
    private final CarrierCounters counters;

    /**
     * One rule.
     *
     * @param account the system id of the account it is for
     */
    private record Mirror(String account, NumberPatterns destinations, Delay delay) {}

    public Loopback(CarrierSpec spec, RandomStreams random, CarrierCounters counters) {
        this.counters = counters;
        String first = spec.accounts().get(0).systemId();
        for (int i = 0; i < spec.mo().size(); i++) {
            MoSpec mo = spec.mo().get(i);
            if (!mo.loopback().isEmpty()) {
                Delay delay = Delay.of(mo.delay(), random, "carrier.mo." + i + ".delay");
                mirrors.add(new Mirror(mo.account().orElse(first), new NumberPatterns(mo.loopback()), delay));
            }
        }
    }

    /**
     * Sends back what has been accepted, if it is one of those.
     *
     * @param request submit_sm, submit_multi or data_sm
     * @param destination the one in question, if the request has several
     * @param index the message's own index into the random streams
     */
    public void accepted(Account account, BaseSm<?> request, Address destination, long index, long nowNanos) {
        for (int i = 0; i < mirrors.size(); i++) {
            Mirror mirror = mirrors.get(i);
            if (mirror.account.equals(account.systemId()) && mirror.destinations.include(destination.getAddress())) {
                Delivery back = copy(request, destination);
                long delay = mirror.delay.nanos(index, nowNanos);
                counters.count(CarrierCount.MOBILE_ORIGINATED);
                Loops.run(account.home(), () -> account.outbox().sendAfter(back, delay));
                return;
            }
        }
    }

    private static Delivery copy(BaseSm<?> request, Address destination) {
        byte[] text = request.getShortMessage();
        Segment segment = new Segment(
                text == null ? NOTHING : text,
                request.getDataCoding(),
                (request.getEsmClass() & SmppConstants.ESM_CLASS_UDHI_MASK) != 0,
                1,
                1,
                request.getOptionalParameterCount() == 0 ? List.of() : request.getOptionalParameters());
        return new MoMessage(request.getSourceAddress(), destination, segment);
    }
}
