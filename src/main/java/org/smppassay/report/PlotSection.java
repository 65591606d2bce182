package org.smppassay.report;

import java.util.List;

/**
 * Drawings that belong together.
 *
 * @param lead how they are read
 * @param note what was left out, or else is to be known; may be empty
 * @param plots at least one
 */
public record PlotSection(String title, String lead, String note, List<Plot> plots) {
    /** Several share the width of the page. */
    public boolean many() {
        return plots.size() > 1;
    }
}
