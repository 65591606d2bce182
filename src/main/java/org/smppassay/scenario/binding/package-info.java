/**
 * Binds YAML nodes to records, collecting every problem with its position, and describes the same records as a JSON schema.
 */
@NullMarked
package org.smppassay.scenario.binding;

import org.jspecify.annotations.NullMarked;
