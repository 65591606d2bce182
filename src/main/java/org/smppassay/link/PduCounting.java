package org.smppassay.link;

import com.cloudhopper.smpp.pdu.Pdu;
import io.netty.channel.Channel;
import org.smppassay.metrics.PduCounters;
import org.smppassay.metrics.PduCounters.Direction;
import org.smppassay.protocol.MalformedPdu;

/** Counts PDUs by command and status; those that can't be read count with the status they are answered with. */
public final class PduCounting implements PduObserver {
    private final PduCounters counters;

    public PduCounting(PduCounters counters) {
        this.counters = counters;
    }

    @Override
    public void received(Channel channel, Object message) {
        if (message instanceof Pdu pdu) {
            counters.count(Direction.RECEIVED, pdu.getCommandId(), pdu.getCommandStatus());
        } else if (message instanceof MalformedPdu malformed) {
            counters.count(Direction.RECEIVED, malformed.commandId(), malformed.status());
        }
    }

    @Override
    public void sent(Channel channel, Pdu pdu) {
        counters.count(Direction.SENT, pdu.getCommandId(), pdu.getCommandStatus());
    }
}
