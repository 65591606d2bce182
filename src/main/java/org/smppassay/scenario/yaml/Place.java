package org.smppassay.scenario.yaml;

/**
 * Where something is written.
 *
 * @param source the file, or the flag of an override
 * @param line from 1; 0 if there are no lines
 * @param column from 1, in code points; 0 if there are no lines
 */
public record Place(String source, int line, int column) {

    /** All of a source, such as an override. */
    public static Place all(String source) {
        return new Place(source, 0, 0);
    }
}
