package org.smppassay.carrier.mo;

import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.smppassay.carrier.account.Account;
import org.smppassay.carrier.admission.OptOuts;
import org.smppassay.carrier.delivery.Delivery;
import org.smppassay.carrier.mo.MoSource.Planned;
import org.smppassay.metrics.CarrierCount;
import org.smppassay.metrics.CarrierCounters;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.scenario.carrier.CarrierSpec;
import org.smppassay.scenario.carrier.MoFile;
import org.smppassay.scenario.carrier.MoSpec;
import org.smppassay.world.Loops;
import org.smppassay.world.World;

/**
 * Messages that subscribers send of their own accord, at a rate or as a file says, from its start to its stop. Its methods may
 * be called on any thread; each flow lives on the home loop of its account.
 */
public final class MobileTraffic {
    private final World world;
    private final CarrierCounters counters;
    private final @Nullable OptOuts optOuts;
    private final List<Flow> flows = new ArrayList<>();

    /**
     * @param accounts by their system ids, in the order of the scenario
     * @param optOuts who listens to opt-outs; null if nobody does
     */
    public MobileTraffic(
            CarrierSpec spec,
            Map<String, Account> accounts,
            World world,
            CarrierCounters counters,
            @Nullable OptOuts optOuts) {
        this.world = world;
        this.counters = counters;
        this.optOuts = optOuts;
        for (int i = 0; i < spec.mo().size(); i++) {
            MoSpec mo = spec.mo().get(i);
            if (mo.rate().isPresent() || mo.file().isPresent()) {
                Account account = mo.account().map(accounts::get).orElseGet(() -> first(accounts));
                flows.add(new Flow(account, source(mo, "carrier.mo." + i, spec), MoTexts.of(mo.longMessages())));
            }
        }
    }

    private static Account first(Map<String, Account> accounts) {
        return accounts.values().iterator().next();
    }

    private MoSource source(MoSpec mo, String name, CarrierSpec spec) {
        if (mo.rate().isPresent()) {
            NumberPlan plan = spec.numberPlan();
            return new MoStream(mo, mo.rate().get().perSecond(), plan, world.random(), name);
        }
        return new MoTable(MoFile.read(mo.file().orElseThrow()));
    }

    /** Lets it flow from now on. */
    public void start() {
        long startNanos = world.nanos();
        flows.forEach(flow -> Loops.run(flow.account.home(), () -> flow.start(startNanos)));
    }

    /** Nothing comes any more. */
    public void stop() {
        flows.forEach(flow -> Loops.run(flow.account.home(), flow::stop));
    }

    /** One source on its way to its account. Owned by the account's home loop. */
    private final class Flow {
        private final Account account;
        private final MoSource source;
        private final MoTexts texts;
        private long startNanos;
        private boolean stopped;
        private @Nullable ScheduledFuture<?> timer;

        Flow(Account account, MoSource source, MoTexts texts) {
            this.account = account;
            this.source = source;
            this.texts = texts;
        }

        void start(long nanos) {
            startNanos = nanos;
            await(source.next());
        }

        void stop() {
            stopped = true;
            if (timer != null) {
                timer.cancel(false);
            }
        }

        private void await(@Nullable Planned next) {
            if (next != null && !stopped) {
                long nanos = startNanos + next.nanos() - world.nanos();
                timer = account.home().schedule(() -> send(next), Math.max(0, nanos), TimeUnit.NANOSECONDS);
            }
        }

        private void send(Planned message) {
            for (Delivery part : texts.messages(message)) {
                counters.count(CarrierCount.MOBILE_ORIGINATED);
                account.outbox().send(part);
            }
            if (optOuts != null) {
                optOuts.hear(message.source(), message.destination(), message.text(), world.nanos());
            }
            await(source.next());
        }
    }
}
