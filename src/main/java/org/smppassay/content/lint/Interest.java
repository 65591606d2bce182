package org.smppassay.content.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Interest in a text, against the line of 24 % a year. Months count twelvefold and days 365-fold, without compound
 * interest, as the line itself is meant.
 */
final class Interest {
    private static final BigDecimal LINE_IN_PERCENT = BigDecimal.valueOf(24);
    private static final BigDecimal TEN = BigDecimal.TEN;

    private static final String PERIOD = "(?<period>年化|年利|年息|年费率|APR|IRR|月化|月利|月息|月费率|日化|日利|日息|日费率)";

    /** Neither digits nor what ends a clause may come between a period and its figure. */
    private static final String BETWEEN = "[^0-9,，。.;；!！?？万]{0,10}?";

    private static final String FIGURE = "(?:(?<parts>万分之|万|千分之|百分之)(?<of>[0-9]{1,6}(?:\\.[0-9]{1,6})?|[一二三四五六七八九十])"
            + "|(?<value>[0-9]{1,6}(?:\\.[0-9]{1,6})?)\\s?(?<unit>[%‰分厘])?"
            + "(?:\\s?(?:-|~|—|–|至|到)\\s?(?<to>[0-9]{1,6}(?:\\.[0-9]{1,6})?)\\s?(?<toUnit>[%‰分厘]))?)";

    private static final Pattern INTEREST = Pattern.compile(PERIOD + BETWEEN + FIGURE, Pattern.CASE_INSENSITIVE);

    /** How many percent a unit is; a 分 of monthly or daily interest is a percent, of annual interest it is ten. */
    private static final Map<String, BigDecimal> PERCENT = Map.of(
            "%", BigDecimal.ONE,
            "‰", new BigDecimal("0.1"),
            "分", BigDecimal.ONE,
            "厘", new BigDecimal("0.1"),
            "百分之", BigDecimal.ONE,
            "千分之", new BigDecimal("0.1"),
            "万分之", new BigDecimal("0.01"),
            "万", new BigDecimal("0.01"));

    private Interest() {}

    static List<Note> notes(Draft draft) {
        List<Note> notes = new ArrayList<>();
        Matcher interest = INTEREST.matcher(draft.plain());
        while (interest.find()) {
            BigDecimal inPercent = annual(interest);
            if (inPercent.compareTo(LINE_IN_PERCENT) > 0) {
                notes.add(new Note(
                        interest.start(),
                        interest.end(),
                        "'" + draft.text().substring(interest.start(), interest.end()) + "' is " + plain(inPercent)
                                + " % a year, above the line of 24 %.",
                        "Offer no more than 24 % a year."));
            }
        }
        return notes;
    }

    /** The annual interest in percent, of a range its end; 0 if the figure has no unit and is none. */
    private static BigDecimal annual(Matcher interest) {
        boolean annual = !interest.group("period").startsWith("月")
                && !interest.group("period").startsWith("日");
        BigDecimal each = annual
                ? BigDecimal.ONE
                : BigDecimal.valueOf(interest.group("period").startsWith("月") ? 12 : 365);
        if (interest.group("parts") != null) {
            return number(interest.group("of"))
                    .multiply(percentOf(interest.group("parts")))
                    .multiply(each);
        }
        String toUnit = interest.group("toUnit");
        String unit = interest.group("unit") == null ? toUnit : interest.group("unit");
        if (unit == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal highest = percent(interest.group("value"), unit, annual);
        if (toUnit != null) {
            highest = highest.max(percent(interest.group("to"), toUnit, annual));
        }
        return highest.multiply(each);
    }

    private static BigDecimal percent(String value, String unit, boolean annual) {
        BigDecimal percent = new BigDecimal(value).multiply(percentOf(unit));
        boolean tenths = annual && (unit.equals("分") || unit.equals("厘"));
        return tenths ? percent.multiply(TEN) : percent;
    }

    private static BigDecimal percentOf(String unit) {
        return Objects.requireNonNull(PERCENT.get(unit), unit);
    }

    private static BigDecimal number(String text) {
        int digit = "一二三四五六七八九十".indexOf(text);
        return digit < 0 ? new BigDecimal(text) : BigDecimal.valueOf(digit + 1L);
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
