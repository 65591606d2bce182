package org.smppassay.carrier.admission;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.type.Address;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/**
 * Decides on submissions before the network sees them: by the account's limits, then by directions, by chance and by filters,
 * of which the first that has something to say decides. Safe on all loops.
 */
public final class Admission {
    private final CarrierCounters counters;
    private final Directions directions;
    private final SubmitErrors errors;
    private final @Nullable OptOuts optOuts;
    private final Filters filters;
    private final Responses responses;
    private final boolean draws;

    /** The place of each submission in the random streams; counted only if something is drawn. */
    private final AtomicLong submissions = new AtomicLong();

    /**
     * @param calendar lays quiet hours and natural periods on the clock
     */
    public Admission(CarrierSpec spec, RunCalendar calendar, RandomStreams random, CarrierCounters counters) {
        this.counters = counters;
        this.directions = new Directions(spec.directions(), random);
        this.errors = new SubmitErrors(spec.errors(), random);
        this.optOuts = OptOuts.of(spec, random, counters);
        this.filters = new Filters(spec, calendar, random, counters, optOuts);
        this.responses = new Responses(spec.responses(), random, counters);
        this.draws = directions.ruled() || errors.any() || filters.any() || !responses.plain();
    }

    /** What subscribers say against further messages; null if nobody listens. */
    public @Nullable OptOuts optOuts() {
        return optOuts;
    }

    /**
     * Rules on one submission to one destination. What is refused has been counted.
     *
     * @param request submit_sm, submit_multi or data_sm
     * @param destination the one in question, if the request has several
     * @param nowNanos when it came
     */
    public Ruling rule(Account account, BaseSm<?> request, Address destination, long nowNanos) {
        long index = draws ? submissions.getAndIncrement() : 0;
        int refusal = limited(account, request, destination, nowNanos);
        if (refusal != SmppConstants.STATUS_OK) {
            return counted(responses.late(Ruling.refused(refusal), index, nowNanos));
        }
        try {
            Direction direction = directions.directionFor(request, destination, index);
            if (direction != null) {
                return counted(direction.ruling(responses, index, nowNanos));
            }
        } catch (MalformedDirectionException e) {
            counters.count(CarrierCount.MALFORMED_DIRECTIONS);
            String reason = "assay: " + e.getMessage();
            return counted(new Ruling(SmppConstants.STATUS_SUBMITFAIL, true, 0, null, reason));
        }
        return draws ? counted(drawn(request, destination, index, nowNanos)) : Ruling.ADMITTED;
    }

    private Ruling drawn(BaseSm<?> request, Address destination, long index, long nowNanos) {
        int error = errors.any() ? errors.statusFor(index) : SmppConstants.STATUS_OK;
        Ruling ruling = error == SmppConstants.STATUS_OK ? Ruling.ADMITTED : Ruling.refused(error);
        if (filters.any() && ruling.admitted()) {
            Ruling stopped = filters.judge(new Submission(request, destination, nowNanos), index);
            ruling = stopped == null ? ruling : stopped;
        }
        return responses.answer(ruling, index, nowNanos);
    }

    /** The status that the standard or an account's limits refuse a submission with; 0 if they let it in. */
    private static int limited(Account account, BaseSm<?> request, Address destination, long nowNanos) {
        int formal = Formalities.status(request);
        if (formal != SmppConstants.STATUS_OK) {
            return formal;
        }
        if (!account.mayUse(request.getSourceAddress().getAddress())) {
            return SmppConstants.STATUS_INVSRCADR;
        }
        if (!account.mayReach(destination.getAddress())) {
            return SmppConstants.STATUS_INVDSTADR;
        }
        if (account.queueFull()) {
            return SmppConstants.STATUS_MSGQFUL;
        }
        boolean admitted = !account.throttled() || account.admits(nowNanos, OnAir.segments(request));
        return admitted ? SmppConstants.STATUS_OK : SmppConstants.STATUS_THROTTLED;
    }

    private Ruling counted(Ruling ruling) {
        if (!ruling.admitted()) {
            boolean throttled = ruling.status() == SmppConstants.STATUS_THROTTLED;
            counters.count(throttled ? CarrierCount.THROTTLED : CarrierCount.REFUSED);
        }
        return ruling;
    }
}
