package org.smppassay.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.smppassay.evaluation.Figure;
import org.smppassay.evaluation.RunResult;
import org.smppassay.evaluation.Tally;
import org.smppassay.observation.Timeline;
import org.smppassay.observation.TimelineEvent;
import org.smppassay.wording.Language;

/** The delivery rate from hour to hour, and below it what the carrier did, where that is known. */
final class CoursePlots {
    /** A longer run is drawn from day to day. */
    private static final int MOST_DAYS_BY_HOUR = 10;

    private static final int MOST_LANES = 12;
    private static final int MOST_SPANS = 60;
    private static final double NANOS_PER_HOUR = 3.6e12;

    private final RunResult result;
    private final Timeline timeline;
    private final Language language;

    /** With what the carrier did; of a compressed calendar it is not drawn, as its hours are none. */
    CoursePlots(RunResult result, Timeline timeline, Language language) {
        this.result = result;
        this.timeline = result.run().compressed() ? Timeline.EMPTY : timeline;
        this.language = language;
    }

    Optional<PlotSection> section() {
        boolean byHour = result.breakdown().days().size() <= MOST_DAYS_BY_HOUR;
        List<Map<String, Object>> points = byHour ? hours() : days();
        if (points.size() < 2) {
            return Optional.empty();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        OptionalDouble limit = RatePlots.limit(result);
        data.put("kind", "course");
        data.put("joinWithin", byHour ? 1 : HourOfRun.HOURS);
        data.put("points", points);
        data.put("limit", limit);
        data.put(
                "limitName",
                limit.isPresent() ? language.say("html.limit", Unit.PERCENT.limit(limit.getAsDouble())) : "");
        data.put(
                "lanes",
                timeline.entries().stream().limit(MOST_LANES).map(this::lane).toList());
        String kind = timeline.isEmpty() ? "course" : "incidents";
        return Optional.of(new PlotSection(
                language.say("html." + kind + "-title"),
                language.say("html." + kind + "-lead", RatePlots.confidence(result, language)),
                leftOut(),
                List.of(new Plot("course", "", language.say("html.course-alt", Figure.count(points.size())), data))));
    }

    private String leftOut() {
        int left = timeline.entries().size() - MOST_LANES;
        return left > 0 ? language.say("html.lanes-left-out", left) : "";
    }

    private List<Map<String, Object>> hours() {
        List<Map<String, Object>> points = new ArrayList<>();
        for (Tally hour : result.breakdown().hours()) {
            HourOfRun.of(hour)
                    .filter(at -> hour.attempted() > 0)
                    .ifPresent(at -> points.add(point(
                            hour,
                            at.middle(),
                            language.say("html.hour", Integer.toString(at.day()), clock(at.hour())))));
        }
        return points;
    }

    private List<Map<String, Object>> days() {
        List<Map<String, Object>> points = new ArrayList<>();
        List<Tally> days = result.breakdown().days();
        for (int day = 1; day <= days.size(); day++) {
            Tally tally = days.get(day - 1);
            if (tally.attempted() > 0) {
                points.add(
                        point(tally, (day - 0.5) * HourOfRun.HOURS, language.say("html.day", Integer.toString(day))));
            }
        }
        return points;
    }

    private Map<String, Object> point(Tally tally, double x, String when) {
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("x", x);
        where.put("when", when);
        return RatePlots.point(result, language, tally, where);
    }

    static String clock(int hour) {
        return (hour < 10 ? "0" : "") + hour + ":00";
    }

    /** A row of bars, from each beginning to its end, and of points, where it strikes. */
    private Map<String, Object> lane(Timeline.Entry entry) {
        List<List<Double>> spans = new ArrayList<>();
        List<Double> strikes = new ArrayList<>();
        List<TimelineEvent> events = entry.events();
        for (int at = 0; at < events.size() && spans.size() + strikes.size() < MOST_SPANS; at++) {
            TimelineEvent event = events.get(at);
            double from = event.nanos() / NANOS_PER_HOUR;
            switch (event.what()) {
                case STRIKES -> strikes.add(from);
                case BEGINS -> spans.add(List.of(from, end(events, at + 1, entry.lastNanos()) / NANOS_PER_HOUR));
                case ENDS -> {}
            }
        }
        Map<String, Object> lane = new LinkedHashMap<>();
        lane.put("name", Xml.legal(entry.label()));
        lane.put("tip", language.say("html.lane-tip", Xml.legal(entry.label()), Figure.count(entry.times())));
        lane.put("spans", spans);
        lane.put("strikes", strikes);
        return lane;
    }

    private static long end(List<TimelineEvent> events, int from, long last) {
        return events.stream()
                .skip(from)
                .filter(event -> event.what() == TimelineEvent.What.ENDS)
                .mapToLong(TimelineEvent::nanos)
                .findFirst()
                .orElse(last);
    }
}
