package dev.p8check.explain;

/** A stretch of time in words. */
final class Span {
  private Span() {}

  /** Returns {@code seconds} as a person says it: "34 seconds", "26 minutes", "3 hours", "2 days". */
  static String words(double seconds) {
    double s = Math.abs(seconds);
    if (s < 120) {
      return count(s, "second");
    }
    if (s < 7200) {
      return count(s / 60, "minute");
    }
    return s < 172_800 ? count(s / 3600, "hour") : count(s / 86_400, "day");
  }

  private static String count(double amount, String unit) {
    // Amounts beyond int only come from nonsense times.
    int whole = (int) Math.min(amount, 1e9);
    return whole + " " + unit + (whole == 1 ? "" : "s");
  }
}
