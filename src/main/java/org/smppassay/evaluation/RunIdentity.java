package org.smppassay.evaluation;

/**
 * What was run.
 *
 * @param scenario its name
 * @param about its description, empty if it has none
 * @param seed the seed of every random stream
 * @param mode {@code simulated}, {@code live}, or {@code judged} from files
 * @param compressed the calendar was scaled by {@code --day-length}
 */
public record RunIdentity(String scenario, String about, long seed, String mode, boolean compressed) {}
