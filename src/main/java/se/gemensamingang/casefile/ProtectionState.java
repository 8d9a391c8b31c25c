package se.gemensamingang.casefile;

import java.util.Set;
import se.gemensamingang.shared.CaseworkerId;

/** The protection in force of one participant: its level, and who may know besides the responsible. */
record ProtectionState(ProtectionLevel level, Set<CaseworkerId> named) {}
