package dev.p8check.ui;

import dev.p8check.jws.NumericDate;
import org.teavm.jso.JSBody;

/** Moments as people say them; all in Unix seconds. */
final class Moments {
  private Moments() {}

  @JSBody(script = "return Date.now() / 1000;")
  static native double now();

  /**
   * Returns {@code 2026-11-23 19:23:11, your time}, as the person's own clocks show it, or an empty text outside 1970
   * to 9999.
   */
  static String local(double seconds) {
    return NumericDate.utc(seconds + 60 * minutesAhead(seconds)).replace(" UTC", ", your time");
  }

  /** Not by way of toLocaleString, which takes a browser ten times as long as all the rest the first time. */
  @JSBody(params = "seconds", script = "return -new Date(seconds * 1000).getTimezoneOffset() || 0;")
  private static native double minutesAhead(double seconds);

  /** Reads a moment that a person or a log wrote, or returns not a number. */
  static double read(String text, double now) {
    double offset = offset(now);
    double moment = MomentText.read(text, now, offset);
    // The clocks may have changed between that moment and now.
    return Double.isNaN(moment) ? moment : MomentText.read(text, now, offset(moment + offset));
  }

  /** How far the local time is ahead of UTC when local clocks show {@code wall} seconds since 1970. */
  @JSBody(params = "wall",
      script = "return Math.floor(wall) - new Date(1970, 0, 1, 0, 0, Math.floor(wall)).getTime() / 1000 || 0;")
  private static native double offset(double wall);
}
