package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.pdu.Pdu;

/**
 * A command that has no response: outbind and alert_notification. No {@link com.cloudhopper.smpp.pdu.PduRequest}, so that nobody can ask
 * it for one; it takes no place in a window either. It bears a sequence_number all the same, which a generic_nack would echo.
 */
public abstract sealed class UnansweredPdu extends Pdu permits AlertNotification, Outbind {
    UnansweredPdu(int commandId, String name) {
        super(commandId, name, true);
    }
}
