package org.smppassay.carrier.mo;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.delay.Delay;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.carrier.message.Message;
import org.smppassay.protocol.Alphabet;
import org.smppassay.scenario.carrier.RepliesSpec;
import org.smppassay.scenario.carrier.ReplySpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** What subscribers send back after a message has reached them. Immutable. */
public final class Replies {
    /** Octets of a short_message (SMPP 3.4, clause 5.2.21). */
    private static final int MAX_SHORT_MESSAGE = 254;

    private final List<Kind> kinds = new ArrayList<>();

    /** One kind of reply: how often, what, and how long after the delivery. */
    private record Kind(double rate, List<String> texts, Delay delay, RandomStream draw, RandomStream choice) {
        static Kind of(String name, ReplySpec spec, RandomStreams random) {
            String stream = "carrier.reply." + name;
            return new Kind(
                    spec.rate().value(),
                    spec.text(),
                    Delay.of(spec.delay(), random, stream + ".delay"),
                    random.stream(stream),
                    random.stream(stream + ".text"));
        }

        boolean follows(Message message) {
            return draw.uniform(message.index()) < rate;
        }

        String text(long index) {
            return texts.get(choice.below(index, texts.size()));
        }
    }

    public Replies(RepliesSpec spec, RandomStreams random) {
        add("complaint", spec.complaint(), random);
        add("opt_out", spec.optOut(), random);
    }

    private void add(String name, Optional<ReplySpec> spec, RandomStreams random) {
        spec.ifPresent(present -> kinds.add(Kind.of(name, present, random)));
    }

    /** True if the subscriber will send something back. */
    public boolean follow(Message message) {
        return answers(message) && kinds.stream().anyMatch(kind -> kind.follows(message));
    }

    /** Sends back what the subscriber has to say about a message that has just reached them. Called on the home loop. */
    public void schedule(Message message) {
        if (!answers(message)) {
            return;
        }
        for (Kind kind : kinds) {
            if (kind.follows(message)) {
                Account account = message.account();
                String text = kind.text(message.index());
                Delivery reply = () -> reply(message.destination(), message.source(), text);
                account.home()
                        .schedule(
                                () -> account.deliver(reply),
                                kind.delay.nanos(message.index(), message.finalNanos()),
                                TimeUnit.NANOSECONDS);
            }
        }
    }

    /** A message is answered once, however many segments it has. */
    private static boolean answers(Message message) {
        return message.delivered() && message.leads();
    }

    private static DeliverSm reply(Address subscriber, Address sender, String text) {
        Alphabet alphabet = Alphabet.bestFor(text);
        DeliverSm pdu = new DeliverSm();
        pdu.setSourceAddress(subscriber);
        pdu.setDestAddress(sender);
        pdu.setDataCoding(alphabet.dataCoding());
        setText(pdu, alphabet.encode(text));
        return pdu;
    }

    private static void setText(DeliverSm pdu, byte[] octets) {
        if (octets.length > MAX_SHORT_MESSAGE) {
            pdu.addOptionalParameter(new Tlv(SmppConstants.TAG_MESSAGE_PAYLOAD, octets));
            return;
        }
        try {
            pdu.setShortMessage(octets);
        } catch (SmppInvalidArgumentException e) {
            throw new AssertionError("254 octets fit", e);
        }
    }
}
