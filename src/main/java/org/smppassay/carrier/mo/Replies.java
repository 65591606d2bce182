package org.smppassay.carrier.mo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.admission.OptOuts;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.carrier.message.Message;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.RepliesSpec;
import org.smppassay.scenario.carrier.ReplySpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/** What subscribers send back after a message has reached them. Immutable but for who listens to opt-outs; safe on all loops. */
public final class Replies {
    private static final String COMPLAINT = "complaint";

    private final List<Kind> kinds = new ArrayList<>();
    private final Moods moods;
    private final @Nullable OptOuts optOuts;

    /** One kind of reply: how often, what, and how long after the delivery. */
    private record Kind(
            String name, double rate, List<String> texts, Delay delay, RandomStream draw, RandomStream choice) {
        static Kind of(String name, ReplySpec spec, RandomStreams random) {
            String stream = "carrier.reply." + name;
            return new Kind(
                    name,
                    spec.rate().value(),
                    spec.text(),
                    Delay.of(spec.delay(), random, stream + ".delay"),
                    random.stream(stream),
                    random.stream(stream + ".text"));
        }

        boolean follows(Message message, double share) {
            return draw.uniform(message.index()) < share;
        }

        String text(long index) {
            return texts.get(choice.below(index, texts.size()));
        }
    }

    /**
     * @param spec whose replies; some of its incidents may make people complain more
     * @param calendar lays incidents on the world's clock
     * @param optOuts who listens to opt-outs; null if nobody does
     */
    public Replies(CarrierSpec spec, RunCalendar calendar, RandomStreams random, @Nullable OptOuts optOuts) {
        this.optOuts = optOuts;
        this.moods = new Moods(spec.incidents(), calendar);
        RepliesSpec replies = spec.replies();
        add(COMPLAINT, replies.complaint(), random);
        add("opt_out", replies.optOut(), random);
        add("answer", replies.answer(), random);
    }

    private void add(String name, Optional<ReplySpec> spec, RandomStreams random) {
        spec.ifPresent(present -> kinds.add(Kind.of(name, present, random)));
    }

    /** True if the subscriber will send something back. */
    public boolean follow(Message message) {
        if (answers(message)) {
            for (int i = 0; i < kinds.size(); i++) {
                if (follows(kinds.get(i), message)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Sends back what the subscriber has to say about a message that has just reached them. Called on the home loop. */
    public void schedule(Message message) {
        if (!answers(message)) {
            return;
        }
        for (Kind kind : kinds) {
            if (follows(kind, message)) {
                send(message, kind.text(message.index()), kind.delay.nanos(message.index(), message.finalNanos()));
            }
        }
    }

    private boolean follows(Kind kind, Message message) {
        double share = kind.name.equals(COMPLAINT)
                ? moods.complaints(kind.rate, message.operator(), message.finalNanos())
                : kind.rate;
        return kind.follows(message, share);
    }

    private void send(Message message, String text, long delayNanos) {
        Delivery reply = MoMessage.of(message.destination(), message.source(), text);
        message.account().outbox().sendAfter(reply, delayNanos);
        if (optOuts != null) {
            optOuts.hear(
                    message.destinationNumber(),
                    message.source().getAddress(),
                    text,
                    message.finalNanos() + delayNanos);
        }
    }

    /** A message is answered once, however many segments it has. */
    private static boolean answers(Message message) {
        return message.delivered() && message.leads();
    }
}
