package org.smppassay.report;

import java.math.BigDecimal;
import java.util.List;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.Tally;

/** What did not arrive, hour by hour, as an SVG picture: failed and refused below, unknown on top. */
final class HoursChart {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 96;
    private static final double TOP = 16;
    private static final double WIDEST_COLUMN = 48;
    /** Below this the scale does not shrink, so that a fault of a few messages does not look like an outage. */
    private static final double SMALLEST_SCALE = 0.02;

    private final StringBuilder svg = new StringBuilder();
    private final List<Tally> hours;
    private final double step;
    private final double scale;

    private HoursChart(List<Tally> hours) {
        this.hours = hours;
        step = Math.min(WIDEST_COLUMN, WIDTH / hours.size());
        scale = Math.max(
                SMALLEST_SCALE,
                hours.stream()
                        .mapToDouble(hour -> lost(hour) + unknown(hour))
                        .max()
                        .orElse(0));
    }

    /** The picture, or nothing without hours. */
    static String svg(List<Tally> hours) {
        List<Tally> active = hours.stream().filter(hour -> hour.attempted() > 0).toList();
        return active.isEmpty() ? "" : new HoursChart(active).draw();
    }

    private String draw() {
        double bottom = TOP + HEIGHT;
        svg.append("<svg class=\"hours\" viewBox=\"0 0 720 132\" role=\"img\" "
                + "aria-label=\"Share of messages not delivered, by hour\">");
        svg.append("<text x=\"0\" y=\"10\">").append(Figures.percent(scale)).append("</text>");
        String day = "";
        for (int at = 0; at < hours.size(); at++) {
            Tally hour = hours.get(at);
            double x = at * step;
            if (!day(hour).equals(day)) {
                day = day(hour);
                tick(x, bottom, day);
            }
            column(hour, x, bottom);
        }
        svg.append("<line class=\"axis\" x1=\"0\" x2=\"720\" y1=\"112\" y2=\"112\"/>");
        return svg.append("</svg>").toString();
    }

    private void column(Tally hour, double x, double bottom) {
        double lost = lost(hour) / scale * HEIGHT;
        double unknown = unknown(hour) / scale * HEIGHT;
        svg.append("<g><title>").append(title(hour)).append("</title>");
        rect("back", x, TOP, HEIGHT);
        rect("lost", x, bottom - lost, lost);
        rect("unknown", x, bottom - lost - unknown, unknown);
        svg.append("</g>");
    }

    private void rect(String css, double x, double y, double height) {
        if (height <= 0) {
            return;
        }
        svg.append("<rect class=\"").append(css).append("\" x=\"").append(figure(x + step * 0.08));
        svg.append("\" y=\"").append(figure(y));
        svg.append("\" width=\"").append(figure(step * 0.84));
        svg.append("\" height=\"").append(figure(height)).append("\"/>");
    }

    private void tick(double x, double bottom, String day) {
        svg.append("<line class=\"axis\" x1=\"").append(figure(x)).append("\" x2=\"");
        svg.append(figure(x)).append("\" y1=\"16\" y2=\"").append(figure(bottom + 4));
        svg.append("\"/><text x=\"").append(figure(x + 3)).append("\" y=\"126\">");
        svg.append(Html.escape(day)).append("</text>");
    }

    private static String title(Tally hour) {
        int space = hour.group().lastIndexOf(' ');
        String clock = space < 0 ? "" : ", " + hour.group().substring(space + 1) + ":00";
        return Html.escape(day(hour) + clock + ": "
                + Figure.count(hour.attempted()) + " attempted, "
                + Figure.count(hour.delivered()) + " delivered, "
                + Figure.count(hour.failed() + hour.expired() + hour.rejected()) + " failed or refused, "
                + Figure.count(hour.missing()) + " unknown");
    }

    /** {@code day 3} of {@code day 3 17}. */
    private static String day(Tally hour) {
        int space = hour.group().lastIndexOf(' ');
        return space < 0 ? hour.group() : hour.group().substring(0, space);
    }

    private static double lost(Tally hour) {
        return (double) (hour.failed() + hour.expired() + hour.rejected()) / hour.attempted();
    }

    private static double unknown(Tally hour) {
        return (double) hour.missing() / hour.attempted();
    }

    private static String figure(double value) {
        return Figures.fixed(BigDecimal.valueOf(value), 1);
    }
}
