package org.smppassay.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.wording.Language;

/**
 * Delivery rates by hour of the day, down, and by day, across, as a table whose cells have a colour each. It needs no script.
 *
 * @param days titles of the columns
 * @param rows one an hour of the day in which anything was sent
 * @param shades what the colours mean, best first
 * @param figures there is room for figures in the cells
 * @param leftOut days that are not shown
 */
record HeatMap(List<String> days, List<Row> rows, List<Shade> shades, boolean figures, int leftOut) {
    private static final int MOST_DAYS = 62;
    private static final int MOST_DAYS_WITH_FIGURES = 10;
    private static final double USUAL_LIMIT = 0.99;

    /** Ends of the colours as multiples of the loss that the limit allows. */
    private static final List<Double> STEPS = List.of(0.5, 1.0, 2.0, 5.0, 20.0);

    /** One hour of the day. */
    record Row(String hour, List<Box> boxes) {}

    /**
     * One hour of one day.
     *
     * @param shade its colour as a class of the style sheet
     * @param figure the rate; empty if nothing was sent
     * @param tip the rate in words
     */
    record Box(String shade, String figure, String tip) {}

    /** A colour and the rates it stands for. */
    record Shade(String shade, String rates) {}

    static HeatMap of(RunResult result, Language language) {
        Map<HourOfRun, Tally> hours = new TreeMap<>(HourOfRun.IN_ORDER);
        result.breakdown().hours().stream().filter(hour -> hour.attempted() > 0).forEach(hour -> HourOfRun.of(hour)
                .ifPresent(at -> hours.put(at, hour)));
        TreeSet<Integer> days = new TreeSet<>();
        TreeSet<Integer> clock = new TreeSet<>();
        hours.keySet().forEach(hour -> {
            days.add(hour.day());
            clock.add(hour.hour());
        });
        List<Integer> shown = days.stream().limit(MOST_DAYS).toList();
        double allowed = 1 - RatePlots.limit(result).orElse(USUAL_LIMIT);
        Painter painter = new Painter(result, language, allowed > 0 ? allowed : 1 - USUAL_LIMIT);
        List<Row> rows = new ArrayList<>();
        for (int hour : clock) {
            List<Box> boxes = new ArrayList<>();
            shown.forEach(day -> boxes.add(painter.box(hours.get(new HourOfRun(day, hour)))));
            rows.add(new Row(CoursePlots.clock(hour), boxes));
        }
        return new HeatMap(
                shown.stream().map(String::valueOf).toList(),
                rows,
                painter.shades(),
                shown.size() <= MOST_DAYS_WITH_FIGURES,
                days.size() - shown.size());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * Gives rates their colours.
     *
     * @param allowed loss at the limit, above 0
     */
    private record Painter(RunResult result, Language language, double allowed) {
        Box box(@Nullable Tally tally) {
            if (tally == null) {
                return new Box("none", "", "");
            }
            double rate = tally.rate().orElse(0);
            return new Box(shade(rate), figure(rate), RatePlots.tip(result, language, tally));
        }

        private String shade(double rate) {
            int step = 0;
            while (step < STEPS.size() && 1 - rate > STEPS.get(step) * allowed * (1 + 1e-9)) {
                step++;
            }
            return "h" + step;
        }

        /** To one decimal, cut rather than rounded, so that only all is shown as 100. */
        private static String figure(double rate) {
            return BigDecimal.valueOf(rate)
                    .movePointRight(2)
                    .setScale(1, RoundingMode.FLOOR)
                    .toPlainString();
        }

        List<Shade> shades() {
            List<Shade> shades = new ArrayList<>();
            for (int step = 0; step <= STEPS.size(); step++) {
                boolean last = step == STEPS.size() || STEPS.get(step) * allowed >= 1;
                String rates =
                        last ? language.say("html.below", edge(step - 1)) : language.say("html.from", edge(step));
                shades.add(new Shade("h" + step, rates));
                if (last) {
                    break;
                }
            }
            return shades;
        }

        private String edge(int step) {
            return Unit.PERCENT.limit(BigDecimal.ONE
                    .subtract(BigDecimal.valueOf(STEPS.get(step))
                            .multiply(BigDecimal.valueOf(allowed))
                            .round(new MathContext(6)))
                    .doubleValue());
        }
    }
}
