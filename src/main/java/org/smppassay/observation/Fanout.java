package org.smppassay.observation;

/** Passes each observation on to several sinks. */
final class Fanout implements ObservationSink {
    private final ObservationSink[] sinks;

    Fanout(ObservationSink... sinks) {
        this.sinks = sinks.clone();
    }

    @Override
    public void message(MessageObservation message) {
        for (ObservationSink sink : sinks) {
            sink.message(message);
        }
    }

    @Override
    public void reply(ReplyObservation reply) {
        for (ObservationSink sink : sinks) {
            sink.reply(reply);
        }
    }

    @Override
    public void handset(HandsetObservation handset) {
        for (ObservationSink sink : sinks) {
            sink.handset(handset);
        }
    }

    @Override
    public void heldBack(HeldBack message) {
        for (ObservationSink sink : sinks) {
            sink.heldBack(message);
        }
    }

    @Override
    public void receipt(ReceiptKind kind) {
        for (ObservationSink sink : sinks) {
            sink.receipt(kind);
        }
    }

    @Override
    public void plan(PlanEvent event) {
        for (ObservationSink sink : sinks) {
            sink.plan(event);
        }
    }

    @Override
    public void handedOver(MessageObservation message) {
        for (ObservationSink sink : sinks) {
            sink.handedOver(message);
        }
    }

    @Override
    public void late(LateReceipt receipt) {
        for (ObservationSink sink : sinks) {
            sink.late(receipt);
        }
    }

    @Override
    public void end(RunFacts facts) {
        for (ObservationSink sink : sinks) {
            sink.end(facts);
        }
    }
}
