package dev.p8check.token;

import dev.p8check.finding.Finding;
import dev.p8check.finding.Severity;
import dev.p8check.finding.TokenCode;
import dev.p8check.json.JsonNumber;
import dev.p8check.json.JsonValue;
import dev.p8check.jws.NumericDate;

/** The rules for {@code iat}, {@code exp} and {@code nbf}. */
final class TimeRules {
  /** From here on a number of seconds is a number of milliseconds: 2001 as the one, the year 33658 as the other. */
  private static final double MILLISECONDS = 1e12;

  /** Beyond the calendar, in whichever unit. */
  private static final double LAST_MOMENT = 1e11;

  /** Below this, early 1973, a moment is a duration. */
  private static final double DURATION = 1e8;

  /** Over this there is no minute left for clocks that differ. */
  static final int NEAR_LIMIT = 1140;

  /** Six months at their longest; Apple gives no number for this service. */
  private static final int LONGEST_SIX_MONTHS = 184 * 86_400;

  /** Fractions of a second that come from arithmetic in floating point. */
  private static final double ROUNDING = 0.001;

  private static final String BEYOND = " is beyond any calendar.";

  private static final String OVER_SIX_MONTHS = " over six months, the limit for long-lived tokens.";

  private final Judgement judgement;
  private final ScopeRules.LongLife longLife;

  private TimeRules(Judgement judgement, ScopeRules.LongLife longLife) {
    this.judgement = judgement;
    this.longLife = longLife;
  }

  static void judge(Judgement judgement, ScopeRules.LongLife longLife) {
    if (judgement.token().payload().isPresent()) {
      new TimeRules(judgement, longLife).judge();
    }
  }

  private void judge() {
    JsonValue exp = judgement.claim("exp").orElse(null);
    double expiry = exp instanceof JsonNumber number ? number.value() : Double.NaN;
    issued(Math.abs(expiry) >= MILLISECONDS);
    if (exp == null) {
      if (judgement.kind().isJudgedAsAppStoreConnect()) {
        report(TokenCode.TOKEN_EXP_MISSING, "exp", judgement.missing("payload", "exp"));
      }
    } else if (!(exp instanceof JsonNumber)) {
      report(TokenCode.TOKEN_EXP_NOT_NUMBER, "exp", "exp is " + Judgement.typeOf(exp) + ".");
    } else if (expiry >= MILLISECONDS) {
      milliseconds(expiry);
    } else if (expiry > 0 && expiry < DURATION && !(expiry > judgement.now())) {
      report(TokenCode.TOKEN_EXP_RELATIVE, "exp", "Read as Unix time, exp is " + NumericDate.utc(expiry) + ".");
    } else {
      expiry(expiry);
    }
    notBefore();
  }

  private void report(TokenCode code, String claim, String seen) {
    judgement.inPayload(code, claim, seen);
  }

  private void milliseconds(double expiry) {
    double divisor = divisor(expiry);
    if (expiry / divisor >= LAST_MOMENT) {
      report(TokenCode.TOKEN_EXP_TOO_FAR, "exp", "exp" + BEYOND);
      return;
    }
    report(TokenCode.TOKEN_EXP_MILLISECONDS, "exp",
        "Read in " + unit(divisor) + ", exp is " + NumericDate.utc(expiry / divisor) + "."
            + (judgement.claim("iat").orElse(null) instanceof JsonNumber iat && iat.value() >= MILLISECONDS
                ? " " + inUnit("iat", iat.value(), " too") : ""));
  }

  /** How many of the unit that a moment is given in make a second: a thousand, a million or a thousand million. */
  private static double divisor(double moment) {
    double divisor = 1000;
    while (divisor < 1e9 && moment / divisor >= MILLISECONDS) {
      divisor *= 1000;
    }
    return divisor;
  }

  private static String unit(double divisor) {
    return divisor < 1e6 ? "milliseconds" : divisor < 1e9 ? "microseconds" : "nanoseconds";
  }

  /** Says in which unit {@code claim} is, and what makes seconds of it. */
  private static String inUnit(String claim, double moment, String also) {
    double divisor = divisor(moment);
    return moment / divisor >= LAST_MOMENT
        ? claim + BEYOND
        : claim + " is in " + unit(divisor) + also + ": divide it by " + NumericDate.digits(divisor) + ".";
  }

  private void issued(boolean sameMistakeAsExpiry) {
    JsonValue iat = judgement.claim("iat").orElse(null);
    if (iat == null) {
      if (judgement.kind().isJudgedAsAppStoreConnect()) {
        report(TokenCode.TOKEN_IAT_MISSING, "iat", judgement.missing("payload", "iat"));
      }
    } else if (!(iat instanceof JsonNumber number)) {
      report(TokenCode.TOKEN_IAT_NOT_NUMBER, "iat", "iat is " + Judgement.typeOf(iat) + ".");
    } else {
      double ahead = number.value() - judgement.now();
      boolean milliseconds = number.value() >= MILLISECONDS;
      if (milliseconds && !sameMistakeAsExpiry) {
        report(TokenCode.TOKEN_IAT_FUTURE, "iat", inUnit("iat", number.value(), ", not from a fast clock"));
      } else if (!milliseconds && ahead >= 1) {
        Finding finding = judgement.claimFinding(TokenCode.TOKEN_IAT_FUTURE, "iat",
            "iat is " + Distance.length(ahead) + " ahead, at " + moment(number.value()) + ".");
        judgement.out().add(ahead > TokenKind.CLOCK_TOLERANCE ? finding : finding.as(Severity.WARNING));
      }
    }
  }

  private static String moment(double seconds) {
    return NumericDate.isMoment(seconds) ? NumericDate.utc(seconds) : "a date after the year 9999";
  }

  private void notBefore() {
    JsonValue claim = judgement.claim("nbf").orElse(null);
    if (claim != null && !(claim instanceof JsonNumber)) {
      report(TokenCode.TOKEN_NBF_NOT_NUMBER, "nbf", "nbf is " + Judgement.typeOf(claim) + ".");
    } else if (claim instanceof JsonNumber nbf) {
      double ahead = nbf.value() - judgement.now();
      if (ahead >= 1) {
        report(TokenCode.TOKEN_NBF_FUTURE, "nbf", nbf.value() >= MILLISECONDS
            ? inUnit("nbf", nbf.value(), "")
            : "nbf is " + Distance.length(ahead) + " ahead.");
      }
    }
  }

  /** Judges an {@code exp} that is neither a duration nor in milliseconds; it may lie before 1970. */
  private void expiry(double expiry) {
    double now = judgement.now();
    if (Double.isNaN(now)) {
      report(TokenCode.TOKEN_TIMES_UNCHECKED, "exp", "No current time is given to check exp against.");
    }
    double fromIssue = lifetimeFromIssue(expiry);
    boolean isBackward = fromIssue < 0 && fromIssue > Double.NEGATIVE_INFINITY;
    // What an iat in the future brings with it is not reported twice.
    boolean clock = judgement.out().has(TokenCode.TOKEN_IAT_FUTURE, Severity.ERROR);
    if (isBackward && !(clock && expiry > now)) {
      report(TokenCode.TOKEN_EXP_EXPIRED, "exp",
          "exp is " + Distance.length(-fromIssue) + " before iat: the token was never valid.");
    } else if (expiry <= now) {
      report(TokenCode.TOKEN_EXP_EXPIRED, "exp", expiry <= 0
          ? expiry < 0 ? "exp is before 1970." : "exp is 0, the first moment of 1970."
          : "It expired " + Distance.fromNow(expiry - now) + ", at " + NumericDate.utc(expiry) + ".");
    }
    double fromNow = clock || Double.isNaN(now) ? Double.NEGATIVE_INFINITY : expiry - now;
    double lifetime = Math.max(fromIssue, fromNow);
    int max = judgement.kind().maxLifetime();
    if (max > 0 && lifetime > max + ROUNDING) {
      overLimit(lifetime, seen(fromIssue, fromNow));
    } else if (judgement.kind().isJudgedAsAppStoreConnect() && lifetime > NEAR_LIMIT + ROUNDING
        && longLife != ScopeRules.LongLife.ALLOWED) {
      report(TokenCode.TOKEN_LIFETIME_NEAR_LIMIT, "exp", seen(fromIssue, fromNow));
    }
  }

  private double lifetimeFromIssue(double expiry) {
    if (judgement.claim("iat").orElse(null) instanceof JsonNumber iat && iat.value() < MILLISECONDS) {
      return expiry - iat.value();
    }
    return Double.NEGATIVE_INFINITY;
  }

  private void overLimit(double lifetime, String seen) {
    if (!judgement.kind().isForAppStoreConnect()) {
      int most = judgement.kind().maxLifetime();
      report(TokenCode.TOKEN_EXP_TOO_FAR, "exp", seen + " For " + judgement.kind().named() + ", the limit is "
          + (most == TokenKind.SIX_MONTHS ? "six months" : Distance.length(most)) + ".");
      return;
    }
    switch (longLife) {
      case NO_SCOPE -> report(TokenCode.TOKEN_EXP_TOO_FAR, "exp", seen);
      case NOT_LISTED -> {
        report(TokenCode.TOKEN_EXP_TOO_FAR, "exp", seen);
        report(TokenCode.TOKEN_SCOPE_NOT_LONG_LIVED, "scope", "It has a request that is not on Apple's list.");
      }
      case UNCLEAR -> {
        if (isTooLong(lifetime)) {
          report(TokenCode.TOKEN_EXP_TOO_FAR, "exp", seen + " That is" + OVER_SIX_MONTHS);
        }
        judgement.out().add(judgement.claimFinding(TokenCode.TOKEN_SCOPE_NOT_LONG_LIVED, "scope",
            seen + " Apple does not say whether paths below a listed resource count.").as(Severity.WARNING));
      }
      case ALLOWED -> longLived(lifetime, seen);
    }
  }

  private void longLived(double lifetime, String seen) {
    if (lifetime <= TokenKind.SIX_MONTHS) {
      report(TokenCode.TOKEN_LONG_LIVED, "exp", seen);
      return;
    }
    Finding finding = judgement.claimFinding(
        TokenCode.TOKEN_EXP_TOO_FAR, "exp",
        seen + (isTooLong(lifetime) ? " That is" : " Apple does not count the days, and that may be")
            + OVER_SIX_MONTHS);
    judgement.out().add(isTooLong(lifetime) ? finding : finding.as(Severity.WARNING));
  }

  private static boolean isTooLong(double lifetime) {
    return lifetime > LONGEST_SIX_MONTHS;
  }

  /** Says how long it lives, from {@code iat} or from now, whichever is longer. */
  private String seen(double fromIssue, double fromNow) {
    double lifetime = Math.max(fromIssue, fromNow);
    String text = lifetime < 1e15 ? NumericDate.digits(Math.ceil(lifetime - ROUNDING)) : "over 10^15";
    return "It expires " + text + " seconds (" + Distance.length(lifetime) + ") "
        + (fromIssue >= fromNow ? afterIssue(lifetime) : "from now.");
  }

  private String afterIssue(double lifetime) {
    double issued = judgement.claim("iat").orElse(null) instanceof JsonNumber iat ? iat.value() : 0;
    double left = issued + lifetime - judgement.now();
    boolean isAlmostOver = lifetime > judgement.kind().maxLifetime() && left > 0
        && left <= judgement.kind().maxLifetime();
    return issued < DURATION ? "after iat, which is not a current time in seconds since 1970."
        : !isAlmostOver ? "after iat."
        : "after iat, but only " + Distance.length(left) + " from now"
        + (isTooLong(lifetime) ? ": set iat to the time when it is made." : ".");
  }
}
