package org.smppassay.comparison;

import java.util.List;

/** A table with a title, as text for whatever shows it. */
public record Sheet(String title, List<String> columns, List<List<String>> rows) {}
