/**
 * Files of people that a scenario names: whom the test writes to, who wants nothing more. They are read with the scenario, kept in
 * memory in few octets a row, and never copied.
 */
@NullMarked
package org.smppassay.scenario.people;

import org.jspecify.annotations.NullMarked;
