package org.smppassay.observation;

import java.util.List;

/** Passes each observation on to several sinks. */
record Fanout(List<ObservationSink> sinks) implements ObservationSink {
    @Override
    public void message(MessageObservation message) {
        sinks.forEach(sink -> sink.message(message));
    }

    @Override
    public void reply(ReplyObservation reply) {
        sinks.forEach(sink -> sink.reply(reply));
    }

    @Override
    public void handset(HandsetObservation handset) {
        sinks.forEach(sink -> sink.handset(handset));
    }

    @Override
    public void heldBack(HeldBack message) {
        sinks.forEach(sink -> sink.heldBack(message));
    }

    @Override
    public void receipt(ReceiptKind kind) {
        sinks.forEach(sink -> sink.receipt(kind));
    }

    @Override
    public void plan(PlanEvent event) {
        sinks.forEach(sink -> sink.plan(event));
    }

    @Override
    public void handedOver(MessageObservation message) {
        sinks.forEach(sink -> sink.handedOver(message));
    }

    @Override
    public void late(LateReceipt receipt) {
        sinks.forEach(sink -> sink.late(receipt));
    }

    @Override
    public void end(RunFacts facts) {
        sinks.forEach(sink -> sink.end(facts));
    }
}
