package org.smppassay.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.smppassay.performance.Gauges;
import org.smppassay.performance.Interval;
import org.smppassay.performance.LoadListener;
import org.smppassay.world.World;

/** Tells what was seen, second by second and phase by phase. Owned by the load's loop. */
final class Recorder {
    private static final long LEAST_NANOS = 500_000_000;

    private final World world;
    private final List<LoadSession> sessions;
    private final int windowSize;
    private final LoadListener listener;
    private final List<PhaseRun> phases = new ArrayList<>();
    private final Tally sum = new Tally();
    /** What came before the first phase, while sessions were binding. */
    private final Tally before = new Tally();

    private long startNanos;
    private long secondStart;
    private Spent secondSpent = new Spent(0, 0, 0);
    /** As each phase began. */
    private final List<Spent> spent = new ArrayList<>();

    /** How long sessions were bound so far, how long they should have been, and for how long a processor was at work for the load. */
    private record Spent(long bound, long wanted, long busy) {
        Spent since(Spent before) {
            return new Spent(bound - before.bound, wanted - before.wanted, busy - before.busy);
        }
    }

    Recorder(World world, List<LoadSession> sessions, int windowSize, LoadListener listener) {
        this.world = world;
        this.sessions = sessions;
        this.windowSize = windowSize;
        this.listener = listener;
    }

    /** The load begins. */
    void begin() {
        startNanos = world.nanos();
        secondStart = startNanos;
        secondSpent = spent();
    }

    void begin(PhaseRun phase) {
        if (phases.isEmpty()) {
            phase.touch().add(before);
        }
        phases.add(phase);
        spent.add(spent());
    }

    /** Where to count what happens now and is nobody's: in the phase that began last; what comes before the first is the first's. */
    Tally now() {
        return phases.isEmpty() ? before : current().touch();
    }

    private PhaseRun current() {
        return phases.get(phases.size() - 1);
    }

    /** Submissions due and not written, as far as they were counted. */
    private long backlog() {
        return phases.stream().mapToLong(PhaseRun::backlog).sum();
    }

    /** A second has passed. After a standstill ticks come in quick succession: what is hardly a stretch of time waits for the next. */
    void second() {
        if (world.nanos() - secondStart >= LEAST_NANOS) {
            tellSecond();
        }
    }

    /** Tells what has not been told yet, be its time ever so short. */
    void rest() {
        if (world.nanos() > secondStart || phases.stream().anyMatch(PhaseRun::touched)) {
            tellSecond();
        }
    }

    private void tellSecond() {
        long now = world.nanos();
        PhaseRun phase = at(secondStart + (now - secondStart) / 2);
        sum.reset();
        gather(now);
        Spent nowSpent = spent();
        listener.second(new Interval(
                phase.phase.name(),
                secondStart - startNanos,
                Math.max(1, now - secondStart),
                sum.counts(),
                sum.latencies(),
                gauges(nowSpent.since(secondSpent), awaiting(any -> true))));
        secondStart = now;
        secondSpent = nowSpent;
    }

    /** The last phase that had begun then. A second is of the phase that was most of it: its tick comes a little late. */
    private PhaseRun at(long nanos) {
        for (int i = phases.size() - 1; i > 0; i--) {
            if (phases.get(i).startNanos <= nanos) {
                return phases.get(i);
            }
        }
        return phases.get(0);
    }

    private void gather(long now) {
        for (PhaseRun each : phases) {
            each.countDue(now);
            if (each.touched()) {
                sum.add(each.second);
                each.nextSecond();
            }
        }
    }

    /** Tells what came of a phase. */
    void tell(PhaseRun phase) {
        long now = world.nanos();
        phase.countDue(now);
        phase.nextSecond();
        int place = phases.indexOf(phase);
        Spent after = place + 1 < spent.size() ? spent.get(place + 1) : spent();
        Gauges gauges = gauges(after.since(spent.get(place)), phase.awaitingReceipt());
        listener.phase(interval(phase.phase.name(), phase.startNanos, end(phase, now), phase.total, gauges));
    }

    /** Tells what came of every phase. */
    void tellAll() {
        phases.forEach(this::tell);
    }

    /** All judged phases together, from the beginning of the first to the end of the last. */
    Interval total() {
        long now = world.nanos();
        Tally all = new Tally();
        long start = now;
        long end = now;
        boolean any = false;
        Spent judged = new Spent(0, 0, 0);
        for (int i = 0; i < phases.size(); i++) {
            PhaseRun phase = phases.get(i);
            if (phase.phase.judged()) {
                judged = any ? judged : spent().since(spent.get(i));
                all.add(phase.total);
                start = Math.min(start, phase.startNanos);
                end = any ? Math.max(end, end(phase, now)) : end(phase, now);
                any = true;
            }
        }
        return interval("total", start, end, all, gauges(judged, awaiting(phase -> phase.phase.judged())));
    }

    private Interval interval(String name, long start, long end, Tally tally, Gauges gauges) {
        return new Interval(
                name, start - startNanos, Math.max(1, end - start), tally.counts(), tally.latencies(), gauges);
    }

    /**
     * When a phase ended, for rates: its time was over; or, if more was due than the server took, and in a closed loop, the last answer had
     * come, whichever was later. Not when what was never answered was given up.
     */
    private static long end(PhaseRun phase, long now) {
        long timeOver = phase.endedNanos() == PhaseRun.NEVER ? now : phase.timeOver();
        return (phase.closed() || phase.wasBehind()) ? Math.max(timeOver, phase.lastAnswer()) : timeOver;
    }

    private long awaiting(Predicate<PhaseRun> which) {
        return phases.stream()
                .filter(which)
                .mapToLong(PhaseRun::awaitingReceipt)
                .sum();
    }

    private Gauges gauges(Spent spent, long awaiting) {
        int bound = 0;
        int inFlight = 0;
        int transmitting = 0;
        for (LoadSession session : sessions) {
            bound += session.isBound() ? 1 : 0;
            transmitting += session.link().transmits() ? 1 : 0;
            inFlight += session.inFlight();
        }
        return new Gauges(
                bound,
                sessions.size(),
                inFlight,
                transmitting * windowSize,
                backlog(),
                awaiting,
                spent.bound,
                spent.wanted,
                spent.busy);
    }

    private Spent spent() {
        long now = world.nanos();
        return new Spent(
                sessions.stream()
                        .mapToLong(session -> session.link().boundNanos(now))
                        .sum(),
                sessions.stream()
                        .mapToLong(session -> session.link().wantedNanos(now))
                        .sum(),
                world.processorNanos());
    }
}
