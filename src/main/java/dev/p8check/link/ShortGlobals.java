package dev.p8check.link;

import java.util.Set;

/**
 * The browser's globals that are as short as a minified name: no name of the scripts is one of them, and each use has
 * to be listed.
 */
public final class ShortGlobals {
  /** The most characters of a minified name. */
  public static final int LONGEST = 3;

  public static final Set<String> NAMES = Set.of(
      "AI", "CSS", "GPU", "HID", "Ink", "Map", "NaN", "Set", "URL", "USB", "top");

  private ShortGlobals() {}
}
