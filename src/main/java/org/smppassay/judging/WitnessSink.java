package org.smppassay.judging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.smppassay.numbering.Numbers;
import org.smppassay.observation.Cohort;
import org.smppassay.observation.HandsetObservation;
import org.smppassay.observation.HeldBack;
import org.smppassay.observation.LateReceipt;
import org.smppassay.observation.MessageObservation;
import org.smppassay.observation.ObservationSink;
import org.smppassay.observation.PlanEvent;
import org.smppassay.observation.ReceiptKind;
import org.smppassay.observation.ReplyKind;
import org.smppassay.observation.ReplyObservation;
import org.smppassay.observation.RunFacts;
import org.smppassay.wording.Phrase;

/**
 * Adds to what is observed what witnesses say of the same messages: handsets of the panel get their role, and before the end
 * their receptions and the complaints are told. Each message is complained of once at most, however often and on whatever way.
 * Confined to the loop that observes.
 */
public final class WitnessSink implements ObservationSink {
    /** Clocks of people and of the tester may differ so much. */
    private static final long SLACK_NANOS = 600_000_000_000L;

    private static final long DAY_NANOS = 86_400_000_000_000L;
    private static final int MOST_DAYS = 100_000;

    private final ObservationSink to;
    private final Witnesses known;
    private final Supplier<Witnesses> latest;
    private final boolean growing;
    private final Instant start;
    private final Map<String, List<Contact>> contacts = new HashMap<>();
    private final List<Phrase> remarks = new ArrayList<>();

    /** Somebody who was written to, or complained. */
    private static final class Contact {
        final String number;
        String operator = "";
        long messages;
        long complaints;
        long firstNanos = Long.MAX_VALUE;

        Contact(String number) {
            this.number = number;
        }
    }

    private WitnessSink(
            ObservationSink to, Instant start, Witnesses known, boolean growing, Supplier<Witnesses> latest) {
        this.to = to;
        this.start = start;
        this.known = known;
        this.growing = growing;
        this.latest = latest;
    }

    /**
     * With witnesses who have said all.
     *
     * @param start from which times of observations count
     */
    public static WitnessSink before(ObservationSink to, Instant start, Witnesses witnesses) {
        return new WitnessSink(to, start, witnesses, false, () -> witnesses);
    }

    /**
     * With witnesses who go on: they are asked again at the end. Holds every number that is written to.
     *
     * @param known what they say now; says which handsets are the panel
     * @param latest what they will have said at the end
     */
    public static WitnessSink before(ObservationSink to, Instant start, Witnesses known, Supplier<Witnesses> latest) {
        return new WitnessSink(to, start, known, true, latest);
    }

    @Override
    public void message(MessageObservation message) {
        if (growing || known.concern(message.destination())) {
            Contact contact = contact(message.destination());
            contact.messages++;
            contact.operator = message.operator();
            contact.firstNanos = Math.min(contact.firstNanos, message.intendedNanos());
        }
        to.message(
                known.isPanel(message.destination())
                        ? message.inCohort(message.cohort().withRole(Cohort.Role.PANEL))
                        : message);
    }

    @Override
    public void reply(ReplyObservation reply) {
        boolean complaint =
                reply.kind() == ReplyKind.COMPLAINT && !reply.source().isEmpty();
        if (complaint && (growing || known.concern(reply.source()))) {
            contact(reply.source()).complaints++;
        }
        to.reply(reply);
    }

    /** Of a handset that a file speaks of, the file's word counts: a message must not be received twice. */
    @Override
    public void handset(HandsetObservation handset) {
        if (!known.isPanel(handset.destination())) {
            to.handset(handset);
        }
    }

    @Override
    public void heldBack(HeldBack message) {
        to.heldBack(message);
    }

    @Override
    public void plan(PlanEvent event) {
        to.plan(event);
    }

    @Override
    public void handedOver(MessageObservation message) {
        to.handedOver(message);
    }

    @Override
    public void late(LateReceipt receipt) {
        to.late(receipt);
    }

    @Override
    public void receipt(ReceiptKind kind) {
        to.receipt(kind);
    }

    @Override
    public void end(RunFacts facts) {
        Witnesses all = latest.get();
        complaints(all.complaints());
        receptions(all.receptions());
        to.end(facts);
    }

    /** What a reader should know of what was said; complete once the end has been told. */
    public List<Phrase> remarks() {
        return List.copyOf(remarks);
    }

    private Contact contact(String number) {
        List<Contact> alike = contacts.computeIfAbsent(Numbers.key(number), key -> new ArrayList<>(1));
        for (Contact contact : alike) {
            if (Numbers.same(contact.number, number)) {
                return contact;
            }
        }
        Contact contact = new Contact(number);
        alike.add(contact);
        return contact;
    }

    /** Who was written to under the number of the statement. */
    private Optional<Contact> writtenTo(Statement said) {
        return contacts.getOrDefault(Numbers.key(said.number()), List.of()).stream()
                .filter(contact -> contact.messages > 0 && Numbers.same(contact.number, said.number()))
                .findFirst();
    }

    private void complaints(List<Statement> complaints) {
        long strangers = 0;
        long earlier = 0;
        long again = 0;
        for (Statement said : complaints) {
            Optional<Contact> known = writtenTo(said);
            if (known.isEmpty()) {
                strangers++;
                continue;
            }
            Contact contact = known.get();
            if (tooEarly(said, contact)) {
                earlier++;
            } else if (contact.complaints >= contact.messages) {
                again++;
            } else {
                contact.complaints++;
                to.reply(complaint(said, contact));
            }
        }
        remark("files.complaints-of-strangers", strangers);
        remark("files.complaints-before", earlier);
        remark("files.complaints-again", again);
    }

    private ReplyObservation complaint(Statement said, Contact contact) {
        long nanos = said.when().map(this::nanos).map(at -> Math.max(0, at)).orElse(contact.firstNanos);
        int day = Math.toIntExact(Math.min(MOST_DAYS, 1 + nanos / DAY_NANOS));
        return new ReplyObservation(nanos, day, contact.number, contact.operator, said.text(), ReplyKind.COMPLAINT);
    }

    private void receptions(List<Statement> receptions) {
        long strangers = 0;
        long earlier = 0;
        long unannounced = 0;
        for (Statement said : receptions) {
            Optional<Contact> handset = writtenTo(said);
            if (handset.isEmpty()) {
                strangers++;
            } else if (!known.isPanel(handset.get().number)) {
                unannounced++;
            } else if (tooEarly(said, handset.get())) {
                earlier++;
            } else {
                to.handset(said(said, handset.get().number));
            }
        }
        remark("files.panel-of-strangers", strangers);
        remark("files.panel-before", earlier);
        remark("files.panel-unannounced", unannounced);
    }

    private HandsetObservation said(Statement said, String number) {
        long nanos = said.when().map(this::nanos).map(at -> Math.max(0, at)).orElse(MessageObservation.NEVER);
        return said.holds() ? HandsetObservation.received(number, nanos) : HandsetObservation.nothing(number);
    }

    private boolean tooEarly(Statement said, Contact contact) {
        return said.when().isPresent() && nanos(said.when().get()) < contact.firstNanos - SLACK_NANOS;
    }

    private long nanos(Instant when) {
        return SendRows.nanos(when) - SendRows.nanos(start);
    }

    private void remark(String key, long count) {
        if (count > 0) {
            remarks.add(Phrase.of(key, count));
        }
    }
}
