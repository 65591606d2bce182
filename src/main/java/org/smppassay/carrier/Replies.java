package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.tlv.Tlv;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.smppassay.protocol.Alphabet;
import org.smppassay.scenario.carrier.RepliesSpec;
import org.smppassay.scenario.carrier.ReplySpec;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;

/** What subscribers send back after a message has reached them. Immutable. */
final class Replies {
    /** Octets of a short_message (SMPP 3.4, clause 5.2.21). */
    private static final int MAX_SHORT_MESSAGE = 254;

    private final List<Kind> kinds = new ArrayList<>();

    /** One kind of reply: how often, what, and how long after the delivery. */
    private record Kind(double rate, List<String> texts, LogNormal delay, RandomStream draw, RandomStream choice) {
        static Kind of(String name, ReplySpec spec, RandomStreams random) {
            String stream = "carrier.reply." + name;
            return new Kind(
                    spec.rate().value(),
                    spec.text(),
                    LogNormal.of(spec.delay(), random.stream(stream + ".delay")),
                    random.stream(stream),
                    random.stream(stream + ".text"));
        }

        boolean follows(Submission submission) {
            return draw.uniform(submission.index()) < rate;
        }

        String text(long index) {
            return texts.get(choice.below(index, texts.size()));
        }
    }

    Replies(RepliesSpec spec, RandomStreams random) {
        add("complaint", spec.complaint(), random);
        add("opt_out", spec.optOut(), random);
    }

    private void add(String name, Optional<ReplySpec> spec, RandomStreams random) {
        spec.ifPresent(present -> kinds.add(Kind.of(name, present, random)));
    }

    /** True if the subscriber will send something back. */
    boolean follow(Submission submission) {
        return answers(submission) && kinds.stream().anyMatch(kind -> kind.follows(submission));
    }

    /** Sends back what the subscriber has to say about a submission that has just reached them. Called on the home loop. */
    void schedule(Submission submission) {
        if (!answers(submission)) {
            return;
        }
        for (Kind kind : kinds) {
            if (kind.follows(submission)) {
                Account account = submission.account();
                String text = kind.text(submission.index());
                Delivery reply = () -> reply(submission.destination(), submission.source(), text);
                account.home()
                        .schedule(
                                () -> account.deliver(reply),
                                kind.delay.nanos(submission.index()),
                                TimeUnit.NANOSECONDS);
            }
        }
    }

    /** A message is answered once, however many segments it has. */
    private static boolean answers(Submission submission) {
        return submission.prospect().delivered() && submission.leads();
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
