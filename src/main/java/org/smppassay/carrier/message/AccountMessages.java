package org.smppassay.carrier.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.world.LazyTimer;
import org.smppassay.world.Loops;
import org.smppassay.world.World;

/**
 * The messages of one account: those that have not ended, with one timer for all of them, and those that ended last. A message
 * whose end is known and that nobody waits for is filed with the latter from the beginning: who asks compares its final time
 * with the clock.
 *
 * <p>Owned by the account's home loop, except where a method says otherwise.
 */
public final class AccountMessages {
    /** So many are led on before other work of the loop gets its turn. */
    private static final int IN_A_ROW = 1000;

    /** Messages of an account that may be on the way. */
    private static final int MOST_PENDING = 5_000_000;

    private final Account account;
    private final World world;
    private final Conductor conductor;
    private final AtomicReference<@Nullable Message> handedOver = new AtomicReference<>();
    private final SegmentGroups segments = new SegmentGroups();
    private final AtomicInteger pending = new AtomicInteger();
    private final MessageTable table = new MessageTable();
    private final Agenda agenda = new Agenda();
    private final Finished finished;
    private final LazyTimer timer;
    private long restUntil = Long.MIN_VALUE;
    private @Nullable SameAddresses sameAddresses;
    private @Nullable Consumer<Message> closed;

    /** Leads messages on. Called on the home loop of their account. */
    public interface Conductor {
        /** The stage of a message has come to its end. */
        void due(AccountMessages messages, Message message);

        /** A message with replace_if_present_flag takes the place of a pending one. */
        void replaced(AccountMessages messages, Message older, Message younger);
    }

    /**
     * @param memory how many messages that have ended are remembered
     */
    public AccountMessages(Account account, World world, int memory, Conductor conductor) {
        this.account = account;
        this.world = world;
        this.conductor = conductor;
        this.finished = new Finished(account, memory);
        this.timer = new LazyTimer(account.home(), world::nanos, this::nextLook, this::leadOn);
    }

    /** May be called on any loop. */
    public Account account() {
        return account;
    }

    /** Which of its messages are segments of one. May be used on any loop. */
    public SegmentGroups segments() {
        return segments;
    }

    /** Messages on the way that somebody waits for. May be called on any loop. */
    public int pending() {
        return pending.get();
    }

    /** True if no more messages are to be taken. May be called on any loop. */
    public boolean isFull() {
        return pending.get() >= MOST_PENDING;
    }

    /** Takes a message over from its session. May be called on any loop. */
    public void add(Message message) {
        if (account.home().inEventLoop()) {
            take(message);
            return;
        }
        Message former;
        do {
            former = handedOver.get();
            message.after = former;
        } while (!handedOver.compareAndSet(former, message));
        if (former == null) {
            account.home().execute(this::takeAll);
        }
    }

    /** Does something on the home loop that is to see all messages added before. May be called on any loop. */
    public void visit(Consumer<AccountMessages> visitor) {
        Loops.run(account.home(), () -> {
            takeAll();
            visitor.accept(this);
        });
    }

    /** Takes what sessions on other loops have handed over, in the order in which they did. */
    private void takeAll() {
        Message first = null;
        Message message = handedOver.getAndSet(null);
        while (message != null) {
            Message earlier = message.after;
            message.after = first;
            first = message;
            message = earlier;
        }
        while (first != null) {
            Message later = first.after;
            first.after = null;
            take(first);
            first = later;
        }
    }

    private void take(Message message) {
        if (message.replaces()) {
            supersede(message);
        }
        if (closed == null && !message.awaited() && packs(message)) {
            forget(finished.pack(message));
            return;
        }
        table.put(message);
        if (sameAddresses != null) {
            sameAddresses.add(message);
        }
        if (closed != null) {
            closed.accept(message);
        } else if (message.awaited()) {
            changed(message);
        } else {
            remember(message);
        }
    }

    private void supersede(Message younger) {
        Way way = new Way(younger.source(), younger.destination(), younger.serviceType());
        for (Message older : pending(way)) {
            if (older.serviceType().equals(younger.serviceType())) {
                conductor.replaced(this, older, younger);
            }
        }
    }

    /**
     * The messages with an id: one, or those of a submit_multi; none if it is no id of this account's, or forgotten.
     *
     * @param ids how they are named to whoever asks
     */
    public List<Message> withId(String id, MessageIds ids) {
        long number = ids.numberOf(id);
        Message first = number == MessageIds.NONE ? null : find(number);
        if (first != null && first.group() == null) {
            return List.of(first);
        }
        List<Message> all = new ArrayList<>();
        for (int member = 0; number != MessageIds.NONE && member < Group.MOST; member++) {
            // Not find, which would make objects of all that follow: those of a submit_multi are never packed.
            Message message = table.get(number + member);
            if (message != null && message.group() != null && message.group().first() == number) {
                all.add(message);
            }
        }
        return all;
    }

    private @Nullable Message find(long index) {
        Message found = table.get(index);
        if (found == null) {
            found = finished.recall(index, world.nanos());
            if (found != null) {
                table.put(found);
                fileByAddress(found);
            }
        }
        return found;
    }

    /** The messages on the way that go the way of a request. */
    public List<Message> pending(Way way) {
        long now = world.nanos();
        SameAddresses known = sameAddresses;
        if (known == null) {
            known = new SameAddresses();
            sameAddresses = known;
            finished.recallUnended(now, table::put);
            table.forEach(this::fileByAddress);
        }
        List<Message> found = known.matching(way);
        found.removeIf(message -> message.isOver(now));
        return found;
    }

    private void fileByAddress(Message message) {
        if (sameAddresses != null && message.stage() != Stage.ENDED) {
            sameAddresses.add(message);
        }
    }

    /** From now on somebody waits for a message that has not ended, whether or not anybody did before. */
    public void isAwaited(Message message) {
        message.isAwaited();
        changed(message);
    }

    /** To be called when something happens at another time than before to a message that somebody waits for. */
    public void changed(Message message) {
        agenda.put(message);
        pending.lazySet(agenda.size());
        timer.arm();
    }

    /** A message has reached its final state. */
    public void end(Message message) {
        agenda.remove(message);
        pending.lazySet(agenda.size());
        message.end();
        if (isForgotten(message)) {
            return;
        }
        if (sameAddresses != null) {
            sameAddresses.remove(message);
        }
        if (message.remembered) {
            return;
        }
        if (packs(message)) {
            table.remove(message);
            forget(finished.pack(message));
        } else {
            remember(message);
        }
    }

    /** True if its object is needed no more. One that has not ended is, once messages are looked for by address. */
    private boolean packs(Message message) {
        return PackedMessages.fits(message) && (sameAddresses == null || message.stage() == Stage.ENDED);
    }

    /** Calls {@code teller} with each message on the way, in the order in which they were accepted, and with those that still come, and leads none on. */
    public void close(Consumer<Message> teller) {
        closed = teller;
        timer.cancel();
        Message[] all = agenda.all();
        Arrays.sort(all, Comparator.comparingLong(Message::index));
        for (Message message : all) {
            agenda.remove(message);
            teller.accept(message);
        }
        pending.lazySet(0);
    }

    private void remember(Message message) {
        message.remembered = true;
        forget(finished.add(message));
    }

    /** A message leaves those that ended last. It stays known if it has not ended because somebody waits for it after all. */
    private void forget(@Nullable Message message) {
        if (message == null) {
            return;
        }
        message.remembered = false;
        if (message.place == Agenda.NOWHERE) {
            table.remove(message);
            if (sameAddresses != null && message.stage() != Stage.ENDED) {
                sameAddresses.remove(message);
            }
        }
    }

    /** One that nobody waited for may have been forgotten since it was found, for others that were to be remembered. */
    private boolean isForgotten(Message message) {
        return table.get(message.index()) != message;
    }

    /** When something is due, but what follows soon after something else waits a little and is done together. */
    private long nextLook() {
        return Math.max(agenda.firstDue(), restUntil);
    }

    private void leadOn() {
        long now = world.nanos();
        for (int led = 0; led < IN_A_ROW && agenda.firstDue() <= now; led++) {
            conductor.due(this, agenda.removeFirst());
        }
        if (agenda.firstDue() > now) {
            restUntil = now + world.pauseNanos();
        }
        pending.lazySet(agenda.size());
    }
}
