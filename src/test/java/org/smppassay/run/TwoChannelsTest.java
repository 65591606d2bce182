package org.smppassay.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudhopper.smpp.SmppConstants;
import io.netty.channel.ChannelFuture;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smppassay.SampledLeakDetection;
import org.smppassay.driver.Assignment;
import org.smppassay.driver.Target;
import org.smppassay.driver.Tester;
import org.smppassay.evaluation.Evaluator;
import org.smppassay.numbering.NumberPlan;
import org.smppassay.observation.Outcome;
import org.smppassay.scenario.ScenarioLibrary;
import org.smppassay.scenario.ScenarioLoader;
import org.smppassay.scenario.criteria.Criteria;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.scenario.yaml.ValueOverride;
import org.smppassay.world.RunCalendar;
import org.smppassay.world.VirtualWorld;

/** Two channels that answer as a script says, at the moment at which messages change from one to the other. */
@ExtendWith(SampledLeakDetection.class)
class TwoChannelsTest {
    private static final int MESSAGES = 200;
    private static final int WINDOW = 5;
    private static final int OUTSTANDING = 2 * WINDOW;

    private final SimulatedChannel.Log log = new SimulatedChannel.Log();
    private final VirtualWorld world = new VirtualWorld(SimulatedChannel.START.toInstant(), 1);
    private final List<Runnable> held = new ArrayList<>();
    private int mostAttempts;

    /** Puts off the first three submissions and refuses the fourth, which makes the tester leave; takes what comes later. */
    private ScriptedCarrier first(long putsOffAfterMs, long refusesAfterMs) {
        return new ScriptedCarrier((carrier, session, pdu, attempt) -> {
            mostAttempts = Math.max(mostAttempts, attempt);
            if (carrier.submissions() < OUTSTANDING) {
                held.add(() -> carrier.refuse(session, pdu, SmppConstants.STATUS_THROTTLED));
            } else if (carrier.submissions() == OUTSTANDING) {
                later(Duration.ofMillis(putsOffAfterMs), () -> held.forEach(Runnable::run));
                later(
                        Duration.ofMillis(refusesAfterMs),
                        () -> carrier.refuse(session, pdu, SmppConstants.STATUS_SYSERR));
            } else {
                carrier.accept(session, pdu);
            }
        });
    }

    private void later(Duration after, Runnable what) {
        world.loop().schedule(what, after.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void run(ScriptedCarrier first, ScriptedCarrier second, String failover) throws Exception {
        TestPlan plan = plan(failover);
        Evaluator evaluator = Evaluator.of(Criteria.industryDefaults(), plan, List.of());
        Tester tester = new Tester(
                world,
                new Assignment(
                        plan,
                        RunCalendar.real(plan.start().toLocalDate()),
                        NumberPlan.builtIn(),
                        0,
                        evaluator.supervisor()),
                List.of(target(first), target(second)),
                log);
        world.runUntil(tester.start());
        world.close();
        log.assertBooksBalance();
    }

    private static TestPlan plan(String failover) throws Exception {
        return ScenarioLoader.load(
                        ScenarioLibrary.find("failover").orElseThrow(),
                        List.of(
                                new ValueOverride("test.days", "1"),
                                new ValueOverride("carrier.faults", "[]"),
                                new ValueOverride("test.messages", MESSAGES + "/day"),
                                new ValueOverride("test.windows", "{ weekday: [\"09:00-09:01\"] }"),
                                new ValueOverride("test.binds", "{ transceiver: 2, window: " + WINDOW + " }"),
                                new ValueOverride("test.failover", failover)))
                .scenario()
                .test()
                .orElseThrow();
    }

    private Target target(ScriptedCarrier carrier) throws Exception {
        CompletableFuture<SocketAddress> listening = new CompletableFuture<>();
        ChannelFuture bound = carrier.listen(world);
        bound.addListener(done -> listening.complete(bound.channel().localAddress()));
        world.runUntil(listening);
        return new Target(listening.get(), "tester", "secret");
    }

    @Test
    void whatTheFirstPutsOffAfterItHasBeenLeftGoesOverTheSecondAtOnce() throws Exception {
        ScriptedCarrier second = new ScriptedCarrier((carrier, session, pdu, attempt) -> carrier.accept(session, pdu));
        run(first(5000, 100), second, "{ refused: 50%, window: 1 }");
        assertThat(log.count(Outcome.REJECTED)).isZero();
        assertThat(second.submissions()).isEqualTo(MESSAGES);
    }

    @Test
    void whatStillWaitsForTheSecondWhenTheFirstIsUsedAgainIsSentOnce() throws Exception {
        ScriptedCarrier second = ScriptedCarrier.silent();
        later(Duration.ofMinutes(1), () -> {
            second.refusingBinds(SmppConstants.STATUS_ALYBND);
            second.receivers.get(1).close("one session less");
        });
        run(first(50, 60), second, "{ refused: 50%, window: 1, back: when-recovered, calm: 1s }");
        assertThat(mostAttempts).isEqualTo(2);
    }
}
