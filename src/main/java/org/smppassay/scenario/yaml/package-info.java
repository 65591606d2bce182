/** YAML text as nodes that know their place, overrides laid over them, and the problems found in them. */
@NullMarked
package org.smppassay.scenario.yaml;

import org.jspecify.annotations.NullMarked;
