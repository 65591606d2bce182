/**
 * What a load run tells people and programs: the summary on a terminal, {@code result.json}, the HTML report and its like, and each
 * second as it passes.
 */
@NullMarked
package org.smppassay.report.load;

import org.jspecify.annotations.NullMarked;
