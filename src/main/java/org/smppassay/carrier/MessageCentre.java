package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.smppassay.observation.TruthSink;
import org.smppassay.protocol.MessageIdFormat;
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
    private final Subscribers subscribers;
    private final ReceiptPolicy receipts;
    private final Replies replies;
    private final Optional<TruthSink> truth;
    private final MessageIdFormat idFormat;
    private final AtomicLong submissions = new AtomicLong();

    /**
     * @param zone of the dates in receipts
     * @param truth takes every submission's fate; empty if nobody wants to know
     */
    MessageCentre(
            World world,
            CarrierSpec spec,
            RunCalendar calendar,
            ZoneOffset zone,
            Optional<TruthSink> truth,
            CarrierCounters counters) {
        this.world = world;
        this.counters = counters;
        this.subscribers = new Subscribers(spec, calendar, world.random());
        this.receipts =
                new ReceiptPolicy(spec.receipts(), nanos -> localTime(world.instantAt(nanos), zone), world.random());
        this.replies = new Replies(spec.replies(), world.random());
        this.truth = truth;
        this.idFormat = receipts.idFormat();
    }

    /** Takes in one submission and returns its response. */
    SubmitSmResp submit(Account account, SubmitSm request) {
        SubmitSmResp response = request.createResponse();
        long now = world.nanos();
        if (!account.admits(now)) {
            counters.throttled.increment();
            response.setCommandStatus(SmppConstants.STATUS_THROTTLED);
            return response;
        }
        Submission submission = accept(account, request, now);
        if (submission == null) {
            counters.refused.increment();
            response.setCommandStatus(SmppConstants.STATUS_INVDSTADR);
            return response;
        }
        counters.accepted.increment();
        response.setMessageId(submission.messageId());
        truth.ifPresent(
                sink -> sink.fate(submission.fate(receipts.fateFor(submission).inWords())));
        if (receipts.wanted(submission) || replies.follow(submission)) {
            account.home()
                    .schedule(() -> conclude(submission), submission.prospect().delayNanos(), TimeUnit.NANOSECONDS);
        }
        return response;
    }

    private @Nullable Submission accept(Account account, SubmitSm request, long now) {
        long index = submissions.getAndIncrement();
        String destination = request.getDestAddress().getAddress();
        Optional<UserDataHeader.Concatenation> segment = Segments.concatenation(request);
        long luck = segment.isEmpty() ? index : commonLuck(destination, segment.get());
        Prospect prospect = subscribers.prospectOf(destination, luck, now);
        return prospect == null
                ? null
                : new Submission(
                        account,
                        idFormat.format(FIRST_ID + index),
                        index,
                        segment.isEmpty() || segment.get().part() == 1,
                        request.getSourceAddress(),
                        request.getDestAddress(),
                        request.getRegisteredDelivery(),
                        prospect,
                        now);
    }

    /** Segments of one message share their luck, since they meet the same handset. */
    private static long commonLuck(String destination, UserDataHeader.Concatenation segment) {
        return -1L - ((long) destination.hashCode() << 16 ^ segment.reference());
    }

    /** Not LocalDateTime.ofInstant, which looks up the rules of the zone each time. */
    private static LocalDateTime localTime(Instant instant, ZoneOffset zone) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, zone);
    }

    private void conclude(Submission submission) {
        ReceiptPolicy.Fate receipt = receipts.fateFor(submission);
        for (int copy = 0; copy < receipt.copies(); copy++) {
            submission.account().deliver(receipts.receiptFor(submission));
        }
        replies.schedule(submission);
    }
}
