package org.smppassay.world;

/** What is due at some time in a virtual world. Owned by its loop. */
final class Due implements Alarm, Runnable, Comparable<Due> {
    private final VirtualLoop loop;
    private final Runnable action;
    private long deadline;
    private long number;
    private boolean cancelled;

    Due(VirtualLoop loop, Runnable action, long deadline) {
        this.loop = loop;
        this.action = action;
        this.deadline = deadline;
    }

    /** Gives it its place among those with the same deadline, which it keeps. */
    void isNumbered(long place) {
        number = number == 0 ? place : number;
    }

    long deadline() {
        return deadline;
    }

    /** Puts it off, while it is in no queue. */
    void putOff(long newDeadline) {
        deadline = newDeadline;
    }

    /** True if its time has come, and it was set no later than the one with the number {@code last}. */
    boolean isDue(long nanos, long last) {
        return deadline <= nanos && number <= last;
    }

    boolean cancelled() {
        return cancelled;
    }

    @Override
    public void cancel() {
        if (!cancelled) {
            cancelled = true;
            loop.calledOff();
        }
    }

    @Override
    public void run() {
        if (!cancelled) {
            action.run();
        }
    }

    @Override
    public int compareTo(Due other) {
        return deadline == other.deadline ? Long.compare(number, other.number) : Long.compare(deadline, other.deadline);
    }
}
