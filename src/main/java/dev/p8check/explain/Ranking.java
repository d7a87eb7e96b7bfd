package dev.p8check.explain;

import dev.p8check.check.Shapes;
import dev.p8check.finding.Field;
import dev.p8check.finding.Finding;
import dev.p8check.finding.PrivateKeyCode;
import dev.p8check.finding.ResponseCode;
import dev.p8check.finding.Severity;
import dev.p8check.finding.TokenCode;
import java.util.ArrayList;
import java.util.List;

/** Puts causes in order: what is proven, what the evidence suggests, what is possible, what is ruled out. */
final class Ranking {
  private static final String SINCE = " It may have expired after it was sent.";
  private static final String APART =
      " The token and the value loaded here do not belong together: one of the two is wrong, or not from this request.";

  private final Evidence evidence;
  private final List<ResponseCode> shown;
  private final List<CauseCode> candidates;
  private final CauseCode said;
  private final List<Cause> proven = new ArrayList<>();
  private final List<Cause> disagreeing = new ArrayList<>();
  private final List<Cause> suggested = new ArrayList<>();
  private final List<Cause> ruledOut = new ArrayList<>();
  private final List<CauseCode> settled = new ArrayList<>();

  /**
   * @param shown what the text shows
   * @param candidates what that points at, the most likely first
   * @param said the one of them that a message names, so that a warning is proof; null where it names none
   */
  Ranking(Evidence evidence, List<ResponseCode> shown, List<CauseCode> candidates, CauseCode said) {
    this.evidence = evidence;
    this.shown = shown;
    this.candidates = candidates;
    this.said = said;
    for (Finding finding : evidence.findings()) {
      take(finding);
    }
  }

  /** Takes {@code cause} as proven for {@code reason}, unless a finding proves it. */
  void prove(CauseCode cause, String reason) {
    for (Cause known : proven) {
      if (cause.isProvenBy(known.code())) {
        return;
      }
    }
    proven.add(cause.proven(reason));
    settled.add(cause);
  }

  /** Puts {@code cause} before what is merely possible, unless more is known of it. */
  void suggest(CauseCode cause, String reason) {
    if (!settled.contains(cause)) {
      suggested.add(cause.possible(reason));
      settled.add(cause);
    }
  }

  /** Takes {@code cause} as refuted for {@code reason}, unless more is known of it. */
  void ruleOut(CauseCode cause, String reason) {
    if (!settled.contains(cause)) {
      ruledOut.add(cause.ruledOut(reason));
      settled.add(cause);
    }
  }

  List<Cause> causes() {
    List<Cause> causes = new ArrayList<>(proven);
    causes.addAll(disagreeing);
    causes.addAll(suggested);
    for (CauseCode cause : candidates) {
      if (settled.contains(cause)) {
        continue;
      }
      // What a message says in so many words happened to the key behind the one loaded here.
      String against = candidates.size() == 1 ? "" : evidence.against(cause);
      if (against.isEmpty()) {
        causes.add(cause.possible());
      } else {
        ruledOut.add(cause.ruledOut(against));
      }
    }
    causes.addAll(ruledOut);
    return causes;
  }

  private void take(Finding finding) {
    // That is what the flag is for; and a repair puts in the lines that are not wanted.
    boolean isOfLines = finding.code() == PrivateKeyCode.PRIVATE_KEY_MISSING_BOUNDARIES
        || finding.code() == PrivateKeyCode.PRIVATE_KEY_MISSING_LINE_BREAKS
        || finding.code() == PrivateKeyCode.PRIVATE_KEY_LITERAL_NEWLINES
        || finding.code() == PrivateKeyCode.PRIVATE_KEY_LINE_LENGTH;
    if (candidates.contains(CauseCode.CAUSE_BASE64_FLAG) && finding.code() == PrivateKeyCode.PRIVATE_KEY_BASE64_WRAPPED
        || candidates.contains(CauseCode.CAUSE_BODY_WANTED) && isOfLines) {
      return;
    }
    CauseCode match = match(finding);
    // Without Apple's clock beside the answer, a token may have run out since it was sent.
    boolean mayBeLater = match == CauseCode.TOKEN_EXP_EXPIRED && !evidence.answered().isKnown();
    // By a fast clock a token of 20 minutes at most ends too late for Apple, by a slow one too early: the clock is
    // behind it.
    boolean isEffect = shown.contains(ResponseCode.RESPONSE_CLOCK_SKEW)
        && (match == CauseCode.TOKEN_EXP_TOO_FAR && evidence.isShort()
            || match == CauseCode.TOKEN_EXP_EXPIRED && Skew.isExpiredByIt(evidence));
    boolean isAudience = finding.code() == TokenCode.TOKEN_OTHER_SERVICE && evidence.hasOtherAudience();
    // Either of the two may be the one that is not from this request.
    boolean isApart = finding.code() == TokenCode.TOKEN_KID_MISMATCH || finding.code() == TokenCode.TOKEN_ISS_MISMATCH
        || finding.code() == TokenCode.TOKEN_SIGNATURE_INVALID && evidence.token().isByOtherKey();
    // Whether Apple minds is not known.
    boolean isCase = finding.code() == TokenCode.TOKEN_KID_MALFORMED
        && Shapes.isTenCharacterId(evidence.token().keyId());
    boolean isProof = (finding.severity() == Severity.ERROR || match != null && match == said) && !mayBeLater
        && !isEffect && !isAudience && !isApart && !isCase;
    if (match == null && !((isProof || isApart) && concerns(finding.field()))) {
      return;
    }
    String check = match == null ? CauseCode.FOUND : match.checkDone();
    Cause.Standing standing = isProof ? Cause.Standing.PROVEN : Cause.Standing.POSSIBLE;
    (isProof ? proven : isApart ? disagreeing : suggested).add(new Cause(
        finding.code().id(), finding.code().title(), finding.seen() + (mayBeLater ? SINCE : isApart ? APART : ""),
        check, finding.fix(), standing));
    if (match != null) {
      settled.add(match);
    }
  }

  /** The first candidate that {@code finding} shows, null where there is none. */
  private CauseCode match(Finding finding) {
    for (CauseCode cause : candidates) {
      if (cause.isProvenBy(finding.code().id())) {
        return cause;
      }
    }
    return null;
  }

  /** Whether an error in that field alone is enough for what the text shows. */
  private boolean concerns(Field field) {
    for (ResponseCode code : shown) {
      boolean token = code == ResponseCode.RESPONSE_NOT_AUTHORIZED
          || code == ResponseCode.RESPONSE_TOKEN_EXPIRED
          || code == ResponseCode.RESPONSE_KEY_NOT_FOUND
          || code == ResponseCode.RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE;
      if (token && (field == Field.ISSUER_ID || field == Field.KEY_ID || field == Field.TOKEN)) {
        return true;
      }
      if (code == ResponseCode.RESPONSE_TOOL_CANNOT_READ_KEY && field == Field.PRIVATE_KEY) {
        return true;
      }
    }
    return false;
  }
}
