package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.CancelSm;
import com.cloudhopper.smpp.pdu.CancelSmResp;
import com.cloudhopper.smpp.pdu.QuerySm;
import com.cloudhopper.smpp.pdu.QuerySmResp;
import com.cloudhopper.smpp.type.Address;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.message.AccountMessages;
import org.smppassay.carrier.message.Addresses;
import org.smppassay.carrier.message.Deadlines;
import org.smppassay.carrier.message.Deadlines.Span;
import org.smppassay.carrier.message.Message;
import org.smppassay.carrier.message.Way;
import org.smppassay.protocol.CommandStatus;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.SmppTime;
import org.smppassay.protocol.pdu.ReplaceSm;
import org.smppassay.protocol.pdu.ReplaceSmResp;
import org.smppassay.world.World;

/**
 * query_sm, cancel_sm and replace_sm. An id that is nobody's, another account's or forgotten is ESME_RINVMSGID; a message that
 * is there but not for this request, ESME_RQUERYFAIL, ESME_RCANCELFAIL or ESME_RREPLACEFAIL. Called on the session's loop; the
 * work is done on the account's home loop.
 */
final class MessageCommands {
    private static final String CANCELLED = "cancel_sm";
    private static final int MOST_ERROR_CODE = 255;

    private final World world;
    private final ZoneOffset zone;
    private final Deadlines deadlines;
    private final Course course;
    private final boolean showText;

    /**
     * @param showText whether receipts show the text of messages
     */
    MessageCommands(World world, ZoneOffset zone, Deadlines deadlines, Course course, boolean showText) {
        this.world = world;
        this.zone = zone;
        this.deadlines = deadlines;
        this.course = course;
        this.showText = showText;
    }

    /** Tells the state of a message (SMPP 3.4, clause 4.8); one that is scheduled is on its way for peers that don't know that state of 5.0. */
    void query(Client client, QuerySm request) {
        QuerySmResp response = request.createResponse();
        boolean isV5 = client.session().version().isV5();
        client.serve(response, messages -> {
            List<Message> found = messages.withId(textOf(request.getMessageId()), client.ids());
            if (found.isEmpty()) {
                return SmppConstants.STATUS_INVMSGID;
            }
            if (!Addresses.same(found.get(0).source(), addressOf(request.getSourceAddress()))) {
                return SmppConstants.STATUS_QUERYFAIL;
            }
            long now = world.nanos();
            Message message = spokesman(found, now);
            response.setMessageId(client.ids().of(message));
            tell(message, now, response);
            if (response.getMessageState() == MessageState.SCHEDULED.code() && !isV5) {
                response.setMessageState((byte) MessageState.ENROUTE.code());
            }
            return CommandStatus.OK;
        });
    }

    /** Who speaks for the messages of one submit_multi: one on the way if there is any, else one that failed if there is any. */
    private static Message spokesman(List<Message> messages, long now) {
        for (Message message : messages) {
            if (!message.isOver(now)) {
                return message;
            }
        }
        for (Message message : messages) {
            if (!message.delivered()) {
                return message;
            }
        }
        return messages.get(0);
    }

    private void tell(Message message, long now, QuerySmResp response) {
        boolean over = message.isOver(now);
        response.setFinalDate(
                over ? SmppTime.absolute(world.instantAt(message.finalNanos()).atOffset(zone)) : "");
        response.setMessageState((byte) message.stateAt(now).code());
        response.setErrorCode((byte) (over || message.waits() ? errorCode(message.error()) : 0));
    }

    /** The number at the end of an operator's code, since error_code is one octet; 255 if that does not fit either. */
    private static int errorCode(String error) {
        int start = error.length();
        while (start > 0 && error.charAt(start - 1) >= '0' && error.charAt(start - 1) <= '9') {
            start--;
        }
        String digits = error.substring(start);
        boolean fits =
                !digits.isEmpty() && digits.length() < Integer.BYTES * 2 && Integer.parseInt(digits) <= MOST_ERROR_CODE;
        return fits ? Integer.parseInt(digits) : MOST_ERROR_CODE;
    }

    /** Deletes messages that have not ended: by id, or all that go one way (SMPP 3.4, clause 4.9). */
    void cancel(Client client, CancelSm request) {
        CancelSmResp response = request.createResponse();
        client.serve(
                response,
                messages -> textOf(request.getMessageId()).isEmpty()
                        ? cancelWay(messages, request)
                        : cancelId(client, messages, request));
    }

    private int cancelWay(AccountMessages messages, CancelSm request) {
        List<Message> found = messages.pending(new Way(
                addressOf(request.getSourceAddress()),
                addressOf(request.getDestAddress()),
                textOf(request.getServiceType())));
        found.forEach(message -> course.delete(messages, message, CANCELLED));
        return found.isEmpty() ? SmppConstants.STATUS_CANCELFAIL : CommandStatus.OK;
    }

    private int cancelId(Client client, AccountMessages messages, CancelSm request) {
        List<Message> found = messages.withId(textOf(request.getMessageId()), client.ids());
        if (found.isEmpty()) {
            return SmppConstants.STATUS_INVMSGID;
        }
        Address destination = addressOf(request.getDestAddress());
        long now = world.nanos();
        int cancelled = 0;
        for (Message message : found) {
            boolean meant = Addresses.same(message.source(), addressOf(request.getSourceAddress()))
                    && (destination.getAddress().isEmpty() || Addresses.same(destination, message.destination()));
            if (meant && !message.isOver(now)) {
                course.delete(messages, message, CANCELLED);
                cancelled++;
            }
        }
        return cancelled == 0 ? SmppConstants.STATUS_CANCELFAIL : CommandStatus.OK;
    }

    /** Gives a message that has not ended another text, time or validity (SMPP 3.4, clause 4.10). */
    void replace(Client client, ReplaceSm request) {
        ReplaceSmResp response = request.createResponse();
        client.serve(response, messages -> replace(client, messages, request));
    }

    private int replace(Client client, AccountMessages messages, ReplaceSm request) {
        List<Message> found = messages.withId(request.getMessageId(), client.ids());
        if (found.isEmpty()) {
            return SmppConstants.STATUS_INVMSGID;
        }
        long now = world.nanos();
        List<Message> pending =
                found.stream().filter(message -> !message.isOver(now)).toList();
        if (pending.isEmpty() || !Addresses.same(found.get(0).source(), request.getSourceAddress())) {
            return SmppConstants.STATUS_REPLACEFAIL;
        }
        Span asked = deadlines.of(request.getScheduleDeliveryTime(), request.getValidityPeriod(), now);
        if (asked.status() != CommandStatus.OK) {
            return asked.status();
        }
        for (Message message : pending) {
            int status = replaceable(message, request, asked);
            if (status != CommandStatus.OK) {
                return status;
            }
        }
        pending.forEach(message -> replace(messages, message, request, asked, now));
        return CommandStatus.OK;
    }

    /** A message that has been tried has no time of its first try left to change. */
    private static int replaceable(Message message, ReplaceSm request, Span asked) {
        if (!request.getScheduleDeliveryTime().isEmpty() && !message.isScheduled()) {
            return SmppConstants.STATUS_REPLACEFAIL;
        }
        boolean over = asked.until() != Span.UNSET
                && asked.from() == Span.UNSET
                && message.isScheduled()
                && asked.until() <= message.dueNanos();
        return over ? CommandStatus.INVALID_VALIDITY : CommandStatus.OK;
    }

    private void replace(AccountMessages messages, Message message, ReplaceSm request, Span asked, long now) {
        if (!request.getScheduleDeliveryTime().isEmpty()) {
            message.schedule(asked.from() == Span.UNSET ? now : asked.from());
        }
        long from = message.isScheduled() ? message.dueNanos() : now;
        if (asked.until() != Span.UNSET || message.expiresNanos() <= from) {
            message.expiresAt(deadlines.expiry(asked, from));
        }
        message.registers(request.getRegisteredDelivery());
        if (showText) {
            message.says(request.getShortMessage());
        }
        messages.isAwaited(message);
    }

    private static String textOf(@Nullable String field) {
        return field == null ? "" : field;
    }

    private static Address addressOf(@Nullable Address field) {
        return field == null ? new Address((byte) 0, (byte) 0, "") : field;
    }
}
