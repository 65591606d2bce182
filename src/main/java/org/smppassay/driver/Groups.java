package org.smppassay.driver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.smppassay.numbering.NumberTable;
import org.smppassay.scenario.test.GroupSpec;
import org.smppassay.scenario.test.TestPlan;
import org.smppassay.world.RandomStream;
import org.smppassay.world.RandomStreams;
import org.smppassay.world.RunCalendar;

/**
 * Puts recipients into groups by chance. In blocks within each operator and day, so that groups stay of the sizes wanted all along;
 * where a number may be written to again, by the number itself, so that it stays in its group. Confined to one thread.
 */
final class Groups {
    private final List<Group> groups = new ArrayList<>();
    private final int[] block;
    private final boolean stay;
    private final RandomStreams random;
    private final RandomStream byNumber;
    private final Map<String, Deal> deals = new HashMap<>();

    /** One group, and what is sent to it. */
    record Group(String name, Texts texts) {}

    /** How far the current block of an operator has been dealt out. */
    private static final class Deal {
        final RandomStream stream;
        int[] cards = new int[0];
        int dealt;
        int day;
        long drawn;

        Deal(RandomStream stream) {
            this.stream = stream;
        }
    }

    Groups(TestPlan plan, RunCalendar calendar, RandomStreams random) {
        for (GroupSpec spec : plan.groups()) {
            String sender = spec.sender().orElse(plan.sender());
            String stream = "driver.texts." + spec.name();
            groups.add(new Group(spec.name(), new Texts(plan.textsOf(spec), sender, plan, calendar, random, stream)));
        }
        if (groups.isEmpty()) {
            groups.add(
                    new Group("", new Texts(plan.allTexts(), plan.sender(), plan, calendar, random, "driver.texts")));
        }
        this.block = block(plan.groups());
        this.stay = plan.recipients().repeats() || plan.recipients().numbers().isPresent();
        this.random = random;
        this.byNumber = random.stream("driver.groups");
    }

    /** The group that a recipient is in. */
    Group of(Recipient recipient, int day) {
        if (groups.size() == 1) {
            return groups.get(0);
        }
        if (stay) {
            return groups.get(block[byNumber.below(NumberTable.valueOf(recipient.number()), block.length)]);
        }
        Deal deal = deals.computeIfAbsent(
                recipient.operator(), operator -> new Deal(random.stream("driver.groups." + operator)));
        if (deal.dealt == deal.cards.length || deal.day != day) {
            shuffle(deal, day);
        }
        return groups.get(deal.cards[deal.dealt++]);
    }

    /** The group of a name that one of them has. */
    Group named(String name) {
        return groups.stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Fisher and Yates, after Durstenfeld (1964). */
    private void shuffle(Deal deal, int day) {
        int[] cards = block.clone();
        for (int i = cards.length - 1; i > 0; i--) {
            int other = deal.stream.below(deal.drawn++, i + 1);
            int card = cards[i];
            cards[i] = cards[other];
            cards[other] = card;
        }
        deal.cards = cards;
        deal.dealt = 0;
        deal.day = day;
    }

    /** The smallest block that has each group by its share. */
    private static int[] block(List<GroupSpec> specs) {
        int[] weights = specs.stream()
                .mapToInt(spec -> spec.share()
                        .map(share -> (int) Math.round(share.value() * 100))
                        .orElse(1))
                .toArray();
        int common = 0;
        for (int weight : weights) {
            common = divisor(weight, common);
        }
        List<Integer> block = new ArrayList<>();
        for (int group = 0; group < weights.length; group++) {
            for (int i = 0; i < weights[group] / common; i++) {
                block.add(group);
            }
        }
        return block.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
