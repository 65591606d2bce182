package org.smppassay.scenario.carrier.fault;

import org.smppassay.scenario.binding.Key;

/**
 * Connections break.
 *
 * @param how in good order, or not
 */
public record DisconnectSpec(
        @Key(about = "How: fin closes behind what was sent, rst breaks off and loses what is under way.", or = "fin")
                BreakKind how) {}
