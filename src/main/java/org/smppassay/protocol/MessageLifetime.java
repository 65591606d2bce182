package org.smppassay.protocol;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.SmppTime.Malformed;
import org.smppassay.protocol.SmppTime.Moment;
import org.smppassay.protocol.SmppTime.Reading;

/**
 * When a message is to be delivered: from schedule_delivery_time to validity_period (clauses 5.2.15, 5.2.16).
 *
 * @param status 0, or the command_status to refuse the message with: 0x61 for a schedule that is no time, 0x62 for a validity that is none
 *     or that ends before the message may begin
 * @param from the first moment it may be delivered; null for at once, which a schedule in the past means too
 * @param until from when on it has expired; null for the SMSC's default
 */
public record MessageLifetime(int status, @Nullable Instant from, @Nullable Instant until) {
    /** At once, and for as long as the SMSC cares: both fields empty. */
    public static final MessageLifetime UNSET = new MessageLifetime(CommandStatus.OK, null, null);

    /**
     * Reads the two fields of a submission. Both count from now if they are relative, also a validity behind a schedule.
     *
     * @param schedule schedule_delivery_time, null or empty if unset
     * @param validity validity_period, null or empty if unset
     * @param zone of the calendar that relative times are counted in
     */
    public static MessageLifetime of(@Nullable String schedule, @Nullable String validity, Instant now, ZoneId zone) {
        if (isUnset(schedule) && isUnset(validity)) {
            return UNSET;
        }
        Reading begin = SmppTime.read(schedule == null ? "" : schedule, now, zone);
        Reading end = SmppTime.read(validity == null ? "" : validity, now, zone);
        if (begin instanceof Malformed) {
            return refused(CommandStatus.INVALID_SCHEDULE);
        }
        Instant from = begin instanceof Moment moment && moment.instant().isAfter(now) ? moment.instant() : null;
        Instant until = end instanceof Moment moment ? moment.instant() : null;
        boolean tooLate = until != null && !until.isAfter(from == null ? now : from);
        if (end instanceof Malformed || tooLate) {
            return refused(CommandStatus.INVALID_VALIDITY);
        }
        return new MessageLifetime(CommandStatus.OK, from, until);
    }

    private static boolean isUnset(@Nullable String time) {
        return time == null || time.isEmpty();
    }

    private static MessageLifetime refused(int status) {
        return new MessageLifetime(status, null, null);
    }
}
