package org.smppassay.driver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.smppassay.driver.OpeningHours.Span;

/**
 * Groups that are written to at hours of their own: who gets a day's messages is drawn when the day is planned, so that chance alone
 * decides at which hour somebody is written to, and each group's messages are spread evenly over its windows. Holds the recipients of
 * one day. Confined to one thread.
 */
final class GroupSchedule implements Schedule {
    private final GroupHours hours;
    private final IntFunction<Addressee> draw;
    private final int lastDay;
    private final int perDay;
    private List<Queue> queues = List.of();
    private @Nullable Queue next;
    private int day;
    private long remaining;

    /** What is left of one group's messages of the day. */
    private static final class Queue {
        final List<Addressee> people;
        final Spread spread;
        Span turn;
        int taken;

        Queue(List<Addressee> people, OpeningHours hours, int day) {
            this.people = people;
            this.spread = new Spread(hours.on(day), people.size());
            this.turn = spread.at(0);
        }

        boolean isEmpty() {
            return taken == people.size();
        }

        void take() {
            taken++;
            if (!isEmpty()) {
                turn = spread.at(taken);
            }
        }
    }

    /**
     * @param draw who gets a message of a day, asked as often as there are messages and in the order of days
     * @param firstDay from 1
     * @param days how many, at least 1, on each of which each group has an hour to send in
     * @param perDay messages on each day, all groups together, at least 1
     */
    GroupSchedule(GroupHours hours, IntFunction<Addressee> draw, int firstDay, int days, int perDay) {
        this.hours = hours;
        this.draw = draw;
        this.lastDay = firstDay + days - 1;
        this.perDay = perDay;
        this.remaining = (long) days * perDay;
        startDay(firstDay);
    }

    private void startDay(int started) {
        day = started;
        Map<String, List<Addressee>> people = new LinkedHashMap<>();
        hours.groups().forEach(group -> people.put(group, new ArrayList<>()));
        for (int i = 0; i < perDay; i++) {
            Addressee drawn = draw.apply(started);
            Objects.requireNonNull(people.get(drawn.group().name())).add(drawn);
        }
        queues = new ArrayList<>();
        people.forEach((group, members) -> {
            if (!members.isEmpty()) {
                queues.add(new Queue(members, hours.of(group), started));
            }
        });
        choose();
    }

    /** The message that is meant to be sent first; of several at the same time that of the first group. */
    private void choose() {
        next = null;
        for (Queue queue : queues) {
            if (!queue.isEmpty() && (next == null || queue.turn.fromNanos() < next.turn.fromNanos())) {
                next = queue;
            }
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    private Queue chosen() {
        return Objects.requireNonNull(next, "all messages have been taken");
    }

    @Override
    public long intendedNanos() {
        return chosen().turn.fromNanos();
    }

    @Override
    public long windowEndNanos() {
        return chosen().turn.untilNanos();
    }

    @Override
    public int day() {
        return day;
    }

    @Override
    public int lastDay() {
        return lastDay;
    }

    @Override
    public long remaining() {
        return remaining;
    }

    @Override
    public Addressee addressee() {
        Queue queue = chosen();
        return queue.people.get(queue.taken);
    }

    @Override
    public void advance() {
        remaining--;
        chosen().take();
        choose();
        if (next == null && day < lastDay) {
            startDay(day + 1);
        }
    }
}
