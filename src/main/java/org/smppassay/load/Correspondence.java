package org.smppassay.load;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.protocol.MessageState;
import org.smppassay.protocol.ReceiptReader;
import org.smppassay.protocol.ReceivedReceipt;
import org.smppassay.world.World;

/** Books what comes back on one session: responses, receipts, subscribers' messages. Owned by the load's loop. */
final class Correspondence implements LaneEvents {
    private final World world;
    private final ReceiptLedger ledger;
    private final Traffic traffic;
    private final Recorder recorder;
    private final Runnable look;
    private @Nullable LoadSession session;

    /**
     * @param look sends what is due
     */
    Correspondence(World world, ReceiptLedger ledger, Traffic traffic, Recorder recorder, Runnable look) {
        this.world = world;
        this.ledger = ledger;
        this.traffic = traffic;
        this.recorder = recorder;
        this.look = look;
    }

    /** Whose it is. */
    void of(LoadSession owner) {
        session = owner;
    }

    @Override
    public long now() {
        return world.nanos();
    }

    @Override
    public void read(int octets) {
        recorder.now().octetsIn += octets;
    }

    @Override
    public void readComplete(SubmissionLane lane) {
        if (session != null) {
            traffic.offer(session);
        }
        look.run();
    }

    @Override
    public void unsent(SubmissionLane lane) {
        traffic.unsent(lane);
    }

    @Override
    public void answered(OpenWindow window, int place, int status, byte[] octets, int idStart, int idLength, long now) {
        PhaseRun phase = window.phase(place);
        long intended = window.intended(place);
        Tally tally = phase.answered(now);
        tally.service.recordValue(Math.max(0, now - window.written(place)));
        tally.response.recordValue(Math.max(0, now - intended));
        switch (status) {
            case SmppConstants.STATUS_OK -> tally.accepted++;
            case SmppConstants.STATUS_THROTTLED, SmppConstants.STATUS_MSGQFUL -> tally.throttled++;
            default -> tally.refused++;
        }
        if (status != SmppConstants.STATUS_OK) {
            tally.status(status);
        } else if (window.wantsReceipt(place)) {
            phase.expectReceipt();
            // Without an id no receipt will ever be matched to it, and it goes on waiting.
            ReceiptLedger.Early early =
                    idLength == 0 ? null : ledger.expect(octets, idStart, idLength, phase, intended);
            if (early != null) {
                received(phase.received(), early.receivedNanos() - intended, early.failed());
            }
        }
    }

    @Override
    public void unanswered(OpenWindow window, int place, long now) {
        Tally tally = window.phase(place).ended();
        tally.unanswered++;
        tally.response.recordValue(now - window.intended(place));
    }

    @Override
    public void lost(OpenWindow window, int place) {
        Tally tally = window.phase(place).ended();
        tally.lost++;
        tally.response.recordValue(Math.max(0, now() - window.intended(place)));
    }

    @Override
    public void gone(SubmissionLane lane) {
        look.run();
    }

    @Override
    public boolean delivered(byte[] octets, int idStart, int idLength, long now) {
        IdTable.Entry entry = ledger.take(octets, idStart, idLength);
        if (entry == null) {
            return false;
        }
        received(entry.phase().received(), now - entry.intended(), false);
        return true;
    }

    /** Whatever else was delivered: a subscriber's message, a receipt in another form, or of another state. */
    void delivered(BaseSm<?> pdu) {
        Tally now = recorder.now();
        Optional<ReceivedReceipt> read = ReceiptReader.read(pdu);
        if (read.isEmpty()) {
            now.mobileOriginated++;
            return;
        }
        ReceivedReceipt receipt = read.get();
        if (receipt.messageIds().isEmpty()) {
            now.malformed++;
        } else if (!receipt.intermediate() && receipt.state().isFinal() && receipt.state() != MessageState.ACCEPTED) {
            settle(receipt);
        } else {
            now.intermediateReceipts++;
        }
    }

    private void settle(ReceivedReceipt receipt) {
        boolean failed = receipt.state() != MessageState.DELIVERED;
        for (String id : receipt.messageIds()) {
            IdTable.Entry entry = ledger.take(id);
            if (entry != null) {
                received(entry.phase().received(), world.nanos() - entry.intended(), failed);
                return;
            }
        }
        recorder.now().orphanReceipts += ledger.keepEarly(receipt.messageIds().get(0), world.nanos(), failed);
    }

    private static void received(Tally tally, long deliveryNanos, boolean failed) {
        tally.receipts++;
        tally.failedReceipts += failed ? 1 : 0;
        tally.delivery.recordValue(Math.max(0, deliveryNanos));
    }
}
