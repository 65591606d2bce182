package org.smppassay.evaluation;

/**
 * Messages of one hour.
 *
 * @param day from 1
 * @param hour 0 to 23
 */
record HourTally(int day, int hour, Tally tally) {
    static String group(int day, int hour) {
        return "day " + day + " " + hour;
    }
}
