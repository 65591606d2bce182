package org.smppassay.report;

import java.util.Map;

/**
 * One drawing of the HTML report.
 *
 * @param id unique in the page, of letters, digits and hyphens
 * @param name of what is drawn; empty if the section's title says it
 * @param alt what there is to see, for whoever can't
 * @param data for the script, as {@link JsonText} takes it; {@code kind} says how it is drawn
 */
public record Plot(String id, String name, String alt, Map<String, Object> data) {}
