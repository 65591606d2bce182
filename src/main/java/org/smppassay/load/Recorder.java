package org.smppassay.load;

import java.util.ArrayList;
import java.util.List;
import org.smppassay.driver.Link;
import org.smppassay.performance.Gauges;
import org.smppassay.performance.Interval;
import org.smppassay.performance.LoadListener;
import org.smppassay.world.World;

/** Tells what was seen, second by second and phase by phase. Owned by the load's loop. */
final class Recorder {
    private final World world;
    private final List<LoadSession> sessions;
    private final ReceiptLedger ledger;
    private final int windowSize;
    private final LoadListener listener;
    private final List<PhaseRun> phases = new ArrayList<>();
    private final Tally sum = new Tally();
    private long startNanos;
    private long secondStart;
    private Uptime secondUptime = new Uptime(0, 0);
    private Uptime startUptime = new Uptime(0, 0);

    /** How long sessions were bound so far, and how long they should have been. */
    private record Uptime(long bound, long wanted) {}

    Recorder(World world, List<LoadSession> sessions, ReceiptLedger ledger, int windowSize, LoadListener listener) {
        this.world = world;
        this.sessions = sessions;
        this.ledger = ledger;
        this.windowSize = windowSize;
        this.listener = listener;
    }

    /** The load begins. */
    void begin() {
        startNanos = world.nanos();
        secondStart = startNanos;
        startUptime = uptime();
        secondUptime = startUptime;
    }

    void begin(PhaseRun phase) {
        phases.add(phase);
    }

    /** Whether a phase has begun. */
    boolean begun() {
        return !phases.isEmpty();
    }

    /** The phase that began last. */
    PhaseRun current() {
        return phases.get(phases.size() - 1);
    }

    /** Submissions due and not written, as far as they were counted. */
    private long backlog() {
        return phases.stream().mapToLong(PhaseRun::backlog).sum();
    }

    /** Tells of the time since this was called last. */
    void second() {
        long now = world.nanos();
        if (now == secondStart) {
            return;
        }
        PhaseRun phase = current();
        sum.reset();
        gather(now);
        Uptime uptime = uptime();
        listener.second(new Interval(
                phase.phase.name(),
                secondStart - startNanos,
                now - secondStart,
                sum.counts(),
                sum.latencies(),
                gauges(secondUptime, uptime)));
        secondStart = now;
        secondUptime = uptime;
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
        listener.phase(interval(phase.phase.name(), phase.startNanos, end(phase, now), phase.total));
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
        for (PhaseRun phase : phases) {
            if (phase.phase.judged()) {
                all.add(phase.total);
                start = Math.min(start, phase.startNanos);
                end = any ? Math.max(end, end(phase, now)) : end(phase, now);
                any = true;
            }
        }
        return interval("total", start, end, all);
    }

    private Interval interval(String name, long start, long end, Tally tally) {
        return new Interval(
                name,
                start - startNanos,
                Math.max(1, end - start),
                tally.counts(),
                tally.latencies(),
                gauges(startUptime, uptime()));
    }

    /**
     * When a phase ended, for rates: its time was over; or, if more was due than the server took, and in a closed loop, the last answer had
     * come. Not when what was never answered was given up.
     */
    private static long end(PhaseRun phase, long now) {
        long timeOver = Math.min(now, phase.endedNanos());
        return (phase.closed() || phase.wasBehind()) && phase.lastAnswer() > 0 ? phase.lastAnswer() : timeOver;
    }

    private Gauges gauges(Uptime from, Uptime to) {
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
                ledger.size(),
                to.bound - from.bound,
                to.wanted - from.wanted);
    }

    private Uptime uptime() {
        return new Uptime(
                sessions.stream()
                        .map(LoadSession::link)
                        .mapToLong(Link::boundNanos)
                        .sum(),
                sessions.stream()
                        .map(LoadSession::link)
                        .mapToLong(Link::wantedNanos)
                        .sum());
    }
}
