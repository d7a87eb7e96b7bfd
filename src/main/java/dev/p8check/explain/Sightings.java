package dev.p8check.explain;

import static dev.p8check.finding.ResponseCode.*;

import dev.p8check.finding.ResponseCode;
import java.util.ArrayList;
import java.util.List;

/** Everything a text shows, without what merely follows from something else in it. */
final class Sightings {
  /** How near two wordings of one answer stand to each other. */
  private static final int ONE_ANSWER = 600;

  private final List<Sighting> all;

  private Sightings(List<Sighting> all) {
    this.all = all;
  }

  static Sightings of(List<Sighting> found) {
    List<Sighting> narrower = new ArrayList<>();
    List<Sighting> agreements = new ArrayList<>();
    List<Sighting> outages = new ArrayList<>();
    boolean isExplained = false;
    int answered = -1;
    for (Sighting sighting : found) {
      ResponseCode code = sighting.code();
      isExplained |= code == RESPONSE_TOOL_CANNOT_FIND_KEY_FILE || code == RESPONSE_TOOL_CANNOT_READ_KEY;
      answered = sighting.authenticated() == Authenticated.UNKNOWN ? answered : Math.max(answered, sighting.start());
      if (code == RESPONSE_AGREEMENTS) {
        agreements.add(sighting);
      } else if (sighting.pointsAt(CausesOf.TEAM) || sighting.pointsAt(CausesOf.ACCOUNT_HOLDER)) {
        narrower.add(sighting);
      } else if (sighting.pointsAt(CausesOf.OUTAGE_OR_PROXY)) {
        outages.add(sighting);
      }
    }
    List<Sighting> explained = withLastAbove(outages, found);
    List<Sighting> kept = new ArrayList<>();
    for (Sighting sighting : found) {
      // A token that was refused had been made: what a tool says of a key file is then another step's.
      boolean isUnmade = isExplained && sighting.authenticated() != Authenticated.NO;
      // The same 403 opens with words about security, whatever its reason; a network that an answer came through later
      // is there.
      boolean follows = sighting.code() == RESPONSE_NOT_REACHED && sighting.start() < answered
          || sighting.code() == RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE
          && (isUnmade || !agreements.isEmpty() || isInLineOf(sighting, explained))
          || sighting.pointsAt(CausesOf.ROLE) && isNear(sighting, narrower)
          || sighting.code() == RESPONSE_FORBIDDEN_ROLE && isNear(sighting, agreements);
      if (!follows) {
        kept.add(sighting);
      }
    }
    Sightings sightings = new Sightings(kept);
    Sighting accepted = sightings.last(Authenticated.YES);
    if (accepted != null && !sightings.shows(RESPONSE_AUTHENTICATED)) {
      kept.add(new Sighting(
          RESPONSE_AUTHENTICATED, Authenticated.YES, accepted.seen(), accepted.start(), accepted.end(), CausesOf.NONE));
    }
    return sightings;
  }

  void add(Sighting sighting) {
    all.add(sighting);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  boolean shows(ResponseCode code) {
    return first(code) != null;
  }

  /** Whether one is of that kind. */
  boolean pointAt(CausesOf wording) {
    for (Sighting sighting : all) {
      if (sighting.pointsAt(wording)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether something sighted under {@code code} shows what the text shows as a whole, or is a failure that no answer
   * got over.
   */
  boolean decides(ResponseCode code) {
    boolean isTools = code == RESPONSE_TOOL_CANNOT_READ_KEY || code == RESPONSE_TOOL_CANNOT_FIND_KEY_FILE
        || code == RESPONSE_TOOL_ARGUMENTS;
    Authenticated shown = decisive().authenticated();
    Sighting refusal = last(Authenticated.NO);
    for (Sighting sighting : all) {
      boolean isAnswer = code != RESPONSE_AUTHENTICATED && shown != Authenticated.UNKNOWN
          && sighting.authenticated() == shown;
      // An accepted answer is got over as well: it goes before refusals alone.
      boolean isLeft = isTools && shown == Authenticated.YES && (refusal == null || sighting.start() > refusal.start());
      if (sighting.code() == code && (isAnswer || isLeft)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is sighted in the line of {@code offset}. */
  boolean areAt(int offset) {
    for (Sighting sighting : all) {
      if (sighting.start() <= offset && offset < sighting.end()) {
        return true;
      }
    }
    return false;
  }

  /** The sighting of {@code code} that stands first in the text, null where there is none. */
  Sighting first(ResponseCode code) {
    Sighting first = null;
    for (Sighting sighting : all) {
      if (sighting.code() == code && (first == null || sighting.start() < first.start())) {
        first = sighting;
      }
    }
    return first;
  }

  /** The sighting that stands last in the text among those that show just that, null where there is none. */
  Sighting last(Authenticated wanted) {
    Sighting last = null;
    for (Sighting sighting : all) {
      if (sighting.authenticated() == wanted && (last == null || sighting.start() > last.start())) {
        last = sighting;
      }
    }
    return last;
  }

  /** The sighting that tells whether the token was accepted, or the first of all where none does. */
  Sighting decisive() {
    Sighting yes = last(Authenticated.YES);
    Sighting no = last(Authenticated.NO);
    if (yes == null || no == null) {
      return yes != null ? yes : no != null ? no : all.get(0);
    }
    return yes.start() > no.start() ? yes : no;
  }

  /**
   * What the last answer that tells shows: a token can run out, or be accepted at the second try. altool has called an
   * agreement that was missing a 401, too.
   */
  Authenticated authenticated() {
    Sighting decisive = decisive();
    boolean isAltools = decisive.code() == RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE;
    return !isAltools ? decisive.authenticated() : shows(RESPONSE_NOT_AUTHORIZED)
        ? Authenticated.NO : Authenticated.UNKNOWN;
  }

  /**
   * What everything sighted under {@code code} points at, in the order of the text; of each line, the first wording
   * alone.
   */
  List<CauseCode> causes(ResponseCode code) {
    List<Sighting> ordered = new ArrayList<>();
    for (Sighting sighting : all) {
      if (sighting.code() == code) {
        ordered.add(sighting);
      }
    }
    ordered.sort((a, b) -> a.start() - b.start());
    List<CauseCode> causes = new ArrayList<>();
    int from = -1;
    for (Sighting sighting : ordered) {
      for (CauseCode cause : sighting.causes().list()) {
        if (sighting.start() > from && !causes.contains(cause)) {
          causes.add(cause);
        }
      }
      from = sighting.start();
    }
    return causes;
  }

  /** Returns each outage with what altool says last above it, which is about it. */
  private static List<Sighting> withLastAbove(List<Sighting> outages, List<Sighting> found) {
    List<Sighting> explained = new ArrayList<>();
    for (Sighting outage : outages) {
      Sighting last = outage;
      for (Sighting other : found) {
        boolean isAbove = other.code() == RESPONSE_ALTOOL_UNABLE_TO_AUTHENTICATE && other.start() < outage.start();
        last = isAbove && (last == outage || other.start() > last.start()) ? other : last;
      }
      explained.add(outage);
      if (outage.start() - last.start() < ONE_ANSWER) {
        explained.add(last);
      }
    }
    return explained;
  }

  private static boolean isInLineOf(Sighting sighting, List<Sighting> others) {
    for (Sighting other : others) {
      if (other.start() == sighting.start()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(Sighting sighting, List<Sighting> others) {
    for (Sighting other : others) {
      if (Math.abs(other.start() - sighting.start()) < ONE_ANSWER) {
        return true;
      }
    }
    return false;
  }
}
