package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.pdu.BaseSmResp;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.admission.Admission;
import org.smppassay.carrier.admission.Destiny;
import org.smppassay.carrier.admission.OptOuts;
import org.smppassay.carrier.admission.Ruling;
import org.smppassay.carrier.message.AccountMessages;
import org.smppassay.carrier.message.Deadlines;
import org.smppassay.carrier.message.Deadlines.Span;
import org.smppassay.carrier.message.Group;
import org.smppassay.carrier.message.Lattice;
import org.smppassay.carrier.message.LostSegments;
import org.smppassay.carrier.message.Message;
import org.smppassay.carrier.message.MessageIds;
import org.smppassay.carrier.message.SegmentPlace;
import org.smppassay.carrier.mo.Loopback;
import org.smppassay.carrier.mo.Replies;
import org.smppassay.carrier.network.OutageTimeline;
import org.smppassay.carrier.network.Subscribers;
import org.smppassay.carrier.receipt.Receipts;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.protocol.CommandStatus;
import org.smppassay.protocol.Segments;
import org.smppassay.protocol.UserDataHeader.Concatenation;
import org.smppassay.protocol.pdu.SubmitMulti;
import org.smppassay.protocol.pdu.SubmitMultiResp;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.session.InterfaceVersion;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.World;

/** Accepts submissions, gives each its id, and starts it on its course. Safe on all loops. */
final class MessageCentre {
    private final World world;
    private final CarrierCounters counters;
    private final Admission admission;
    private final LostSegments lostSegments;
    private final Deadlines deadlines;
    private final Map<String, List<String>> distributionLists;
    private final int memory;
    private final Receipts receipts;
    private final Loopback loopback;
    private final Course course;
    private final MessageCommands commands;
    private final Map<Account, AccountMessages> accounts = Collections.synchronizedMap(new LinkedHashMap<>());
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
        this.memory = spec.memory();
        this.distributionLists = spec.distributionLists();
        this.counters = counters;
        this.receipts = new Receipts(spec, world, zone);
        Subscribers subscribers = new Subscribers(spec, calendar, world.random());
        watch.timeline().ifPresent(sink -> OutageTimeline.tell(world, subscribers, sink));
        this.loopback = new Loopback(spec, world.random(), counters);
        this.admission = new Admission(spec, calendar, world.random(), counters);
        this.lostSegments = new LostSegments(spec.segments(), world.random());
        this.course = new Course(
                world,
                subscribers,
                new Lattice(spec.retries()),
                receipts,
                new Replies(spec, calendar, world.random(), admission.optOuts()),
                watch.truth(),
                counters);
        this.deadlines = new Deadlines(spec.validity(), world, zone);
        this.commands = new MessageCommands(
                world, zone, deadlines, course, spec.receipts().text());
    }

    /** The messages of an account. */
    AccountMessages messagesOf(Account account) {
        return accounts.computeIfAbsent(account, one -> new AccountMessages(one, world, memory, course));
    }

    /** How messages are named to clients of a version. */
    MessageIds ids(InterfaceVersion version) {
        return receipts.ids(version);
    }

    /** Asks for messages and changes them. */
    MessageCommands commands() {
        return commands;
    }

    /** Tells what all messages on the way have come to, and leads none of them on. */
    CompletionStage<Void> close() {
        List<CompletableFuture<Void>> closed = new ArrayList<>();
        synchronized (accounts) {
            accounts.values().forEach(messages -> closed.add(course.close(messages)));
        }
        return CompletableFuture.allOf(closed.toArray(CompletableFuture[]::new));
    }

    /** Takes in one submission, a submit_sm or data_sm, and has it answered. Called on the session's loop. */
    <R extends BaseSmResp> void submit(Client client, BaseSm<R> request) {
        long now = world.nanos();
        Ruling ruling = admission.rule(client.account(), request, request.getDestAddress(), now);
        R response = request.createResponse();
        response.setCommandStatus(ruling.status());
        client.answers().give(response, ruling.admitted() ? admit(client, request, ruling, response, now) : ruling);
    }

    /** Returns the ruling by which the response is given. */
    private Ruling admit(Client client, BaseSm<?> request, Ruling ruling, BaseSmResp response, long now) {
        Span asked = deadlines.of(request, now);
        if (asked.status() != CommandStatus.OK || client.messages().isFull()) {
            response.setCommandStatus(
                    refused(asked.status() == CommandStatus.OK ? SmppConstants.STATUS_MSGQFUL : asked.status()));
            return ruling;
        }
        long index = submissions.getAndIncrement();
        Message message = begin(client, request, request.getDestAddress(), index, asked, ruling, now);
        if (message == null) {
            response.setCommandStatus(refused(SmppConstants.STATUS_INVDSTADR));
            return ruling;
        }
        response.setMessageId(message.messageId());
        List<Tlv> echoed = message.vendorParameters();
        for (int i = 0; i < echoed.size(); i++) {
            response.addOptionalParameter(echoed.get(i));
        }
        accepted(client, request, message, request.getDestAddress(), now);
        Ruling answer = receipts.holdBack(ruling, message);
        handOver(client, message);
        return answer;
    }

    private void accepted(Client client, BaseSm<?> request, Message message, Address destination, long now) {
        counters.count(CarrierCount.ACCEPTED);
        client.account().pendingStarted();
        loopback.accepted(client.account(), request, destination, message.index(), now);
    }

    /** From now on other loops see the message: the group that it belongs to has to be known. */
    private void handOver(Client client, Message message) {
        receipts.accepted(message);
        client.messages().add(message);
    }

    /** Takes in a submit_multi and has it answered. Called on the session's loop. */
    void submit(Client client, SubmitMulti request) {
        long now = world.nanos();
        SubmitMultiResp response = request.createResponse();
        Span asked = deadlines.of(request, now);
        Multi multi = new Multi(distributionLists, request.getDestinations());
        Ruling ruling = Ruling.ADMITTED;
        if (asked.status() != CommandStatus.OK) {
            response.setCommandStatus(refused(asked.status()));
        } else if (multi.isEmpty()
                || multi.destinations().size() > Group.MOST
                || request.getDestinations().size() > client.session().version().mostDestinations()) {
            response.setCommandStatus(refused(SmppConstants.STATUS_INVNUMDESTS));
        } else {
            counters.add(CarrierCount.REFUSED, multi.refused());
            ruling = admit(client, request, multi, asked, now);
            multi.answer(response);
            multi.accepted().forEach(message -> handOver(client, message));
        }
        client.answers().give(response, ruling);
    }

    /** Begins a message for each destination and returns what was ruled of the first. */
    private Ruling admit(Client client, SubmitMulti request, Multi multi, Span asked, long now) {
        long index = submissions.getAndAdd(multi.destinations().size());
        Ruling first = null;
        for (Address destination : multi.destinations()) {
            Ruling ruling = admission.rule(client.account(), request, destination, now);
            first = first == null ? ruling : first;
            if (!ruling.admitted()) {
                multi.refuse(destination, ruling.status());
            } else if (client.messages().isFull()) {
                multi.refuse(destination, refused(SmppConstants.STATUS_MSGQFUL));
            } else {
                Message message = begin(client, request, destination, index, asked, ruling, now);
                if (message == null) {
                    multi.refuse(destination, refused(SmppConstants.STATUS_INVDSTADR));
                } else {
                    accepted(client, request, message, destination, now);
                    multi.accept(message);
                    first = receipts.holdBack(first, message);
                }
            }
            index++;
        }
        return first == null ? Ruling.ADMITTED : first;
    }

    /** A message that has begun its course but belongs to nobody yet; null if no operator has its number. */
    private @Nullable Message begin(
            Client client, BaseSm<?> request, Address destination, long index, Span asked, Ruling ruling, long now) {
        Address source = client.addresses().shared(request.getSourceAddress());
        Message message = new Message(client.account(), client.ids(), index, source, destination, request, now);
        long firstTry = asked.from() == Span.UNSET ? now : asked.from();
        message.expiresAt(deadlines.expiry(asked, firstTry));
        Optional<Concatenation> segment = Segments.concatenation(request);
        if (segment.isPresent()) {
            long first = client.messages()
                    .segments()
                    .firstOf(source.getAddress(), destination.getAddress(), segment.get(), index, now);
            message.isSegment(new SegmentPlace(
                    segment.get().part() == 1, first, segment.get().total()));
        }
        receipts.keep(message, request);
        message.isDestined(destiny(ruling, message, segment.isPresent()));
        course.alerts().ask(message, request);
        if (course.begin(message, destination.getAddress(), firstTry, now)) {
            return message;
        }
        course.alerts().forget(message);
        return null;
    }

    /** The first that has something to say decides: the ruling, the loss of a segment, the receipt. */
    private @Nullable Destiny destiny(Ruling ruling, Message message, boolean segment) {
        Destiny ruled = ruling.destiny();
        if (ruled != null) {
            return ruled;
        }
        Destiny lost = segment ? lostSegments.destiny(message.index()) : null;
        return lost == null ? receipts.destiny(message) : lost;
    }

    /** Who listens to opt-outs of subscribers; null if nobody does. */
    @Nullable
    OptOuts optOuts() {
        return admission.optOuts();
    }

    private int refused(int status) {
        counters.count(CarrierCount.REFUSED);
        return status;
    }
}
