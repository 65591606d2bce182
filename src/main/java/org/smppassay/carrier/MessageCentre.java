package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.admission.Admission;
import org.smppassay.carrier.admission.Answers;
import org.smppassay.carrier.admission.Destiny;
import org.smppassay.carrier.admission.Ruling;
import org.smppassay.carrier.message.Message;
import org.smppassay.carrier.mo.Replies;
import org.smppassay.carrier.network.Attempt;
import org.smppassay.carrier.network.Subscribers;
import org.smppassay.carrier.receipt.Receipts;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.observation.TruthSink;
import org.smppassay.protocol.MessageIdFormat;
import org.smppassay.protocol.Segments;
import org.smppassay.protocol.UserDataHeader;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/** Accepts submissions, gives each its id and its fate, and sees it through. Safe on all loops. */
final class MessageCentre {
    /** Ids start here, so that no decimal id of a usual run reads as another one's hex. */
    private static final long FIRST_ID = 1_000_000_000L;

    private final World world;
    private final CarrierCounters counters;
    private final Admission admission;
    private final Subscribers subscribers;
    private final Receipts receipts;
    private final Replies replies;
    private final Optional<TruthSink> truth;
    private final MessageIdFormat idFormat;
    private final AtomicLong submissions = new AtomicLong();

    /**
     * @param zone of the dates in receipts
     * @param watch those who look into it
     */
    MessageCentre(
            World world,
            CarrierSpec spec,
            RunCalendar calendar,
            ZoneOffset zone,
            Watch watch,
            CarrierCounters counters) {
        this.world = world;
        this.counters = counters;
        this.subscribers = new Subscribers(spec, calendar, world.random());
        this.receipts = new Receipts(spec.receipts(), world, zone);
        this.replies = new Replies(spec.replies(), world.random());
        this.truth = watch.truth();
        this.admission = new Admission(spec, calendar, world.random(), counters);
        this.idFormat = receipts.idFormat();
    }

    /** Takes in one submission and has it answered. Called on the session's loop. */
    void submit(Account account, SubmitSm request, Answers answers) {
        long now = world.nanos();
        Ruling ruling = admission.rule(account, request, request.getDestAddress(), now);
        SubmitSmResp response = request.createResponse();
        if (ruling.admitted()) {
            admit(account, request, response, ruling, now);
        } else {
            response.setCommandStatus(ruling.status());
        }
        answers.give(response, ruling);
    }

    private void admit(Account account, SubmitSm request, SubmitSmResp response, Ruling ruling, long now) {
        Message message = accept(account, request, ruling.destiny(), now);
        if (message == null) {
            counters.count(CarrierCount.REFUSED);
            response.setCommandStatus(SmppConstants.STATUS_INVDSTADR);
            return;
        }
        counters.count(CarrierCount.ACCEPTED);
        response.setMessageId(message.messageId());
        truth.ifPresent(sink -> sink.fate(message.fate(receipts.fateInWords(message))));
        if (receipts.wanted(message) || replies.follow(message)) {
            account.home().schedule(() -> conclude(message), message.nanos(), TimeUnit.NANOSECONDS);
        }
    }

    private @Nullable Message accept(Account account, SubmitSm request, @Nullable Destiny destiny, long now) {
        long index = submissions.getAndIncrement();
        String destination = request.getDestAddress().getAddress();
        Optional<UserDataHeader.Concatenation> segment = Segments.concatenation(request);
        long luck = segment.isEmpty() ? index : commonLuck(destination, segment.get());
        Attempt attempt = subscribers.attempt(destination, luck, 1, now);
        return attempt == null
                ? null
                : new Message(
                        account,
                        idFormat.format(FIRST_ID + index),
                        index,
                        segment.isEmpty() || segment.get().part() == 1,
                        request.getSourceAddress(),
                        request.getDestAddress(),
                        request.getRegisteredDelivery(),
                        attempt,
                        destiny,
                        now);
    }

    /** Segments of one message share their luck, since they meet the same handset. */
    private static long commonLuck(String destination, UserDataHeader.Concatenation segment) {
        return -1L - ((long) destination.hashCode() << 16 ^ segment.reference());
    }

    private void conclude(Message message) {
        receipts.send(message);
        replies.schedule(message);
    }
}
