package dev.p8check.token;

import dev.p8check.check.CredentialsReport;
import dev.p8check.check.Shapes;
import dev.p8check.encoding.Ascii;
import dev.p8check.finding.Finding;
import dev.p8check.finding.TokenCode;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonMember;
import dev.p8check.json.JsonNumber;
import dev.p8check.json.JsonString;
import dev.p8check.json.JsonValue;
import dev.p8check.json.JsonWord;
import dev.p8check.jws.JsonPart;
import java.util.Optional;

/**
 * One token under judgement: what the rules look at, and where they report.
 *
 * @param set what the credentials given along with it are
 */
record Judgement(
    ParsedToken token, TokenKind kind, TokenQuestion question, CredentialsReport set, Quote quote, TokenFindings out) {

  /** Unix time, or not a number. */
  double now() {
    return question.now();
  }

  /** The Issuer ID of the set, empty unless it is one. */
  String issuerId() {
    String given = set.fixed().issuerId();
    return Shapes.isUuid(given) ? given : "";
  }

  /** The Key ID of the set, empty unless it may be one. */
  String keyId() {
    String given = set.fixed().keyId();
    return Shapes.isAlphanumeric(given) ? given : "";
  }

  /**
   * Returns {@code given} as the person wrote it where {@code fixed} is that in another letter case, else
   * {@code fixed}.
   */
  static String asGiven(String given, String fixed) {
    String text = given.trim();
    return Ascii.upper(text).equals(Ascii.upper(fixed)) ? text : fixed;
  }

  Optional<JsonValue> header(String name) {
    return token.headerObject().get(name);
  }

  Optional<JsonValue> claim(String name) {
    return token.payloadObject().get(name);
  }

  /** Reports something about a member of the header. */
  void inHeader(TokenCode code, String name, String seen) {
    out.add(headerFinding(code, name, seen));
  }

  /** Reports something about a claim. */
  void inPayload(TokenCode code, String name, String seen) {
    out.add(claimFinding(code, name, seen));
  }

  Finding headerFinding(TokenCode code, String name, String seen) {
    return out.member(code, seen, token.header(), 0, name);
  }

  Finding claimFinding(TokenCode code, String name, String seen) {
    Optional<JsonPart> payload = token.payload();
    return out.member(code, seen, payload, token.written().payloadStart(), name);
  }

  /** Says that a member is missing from the header or the payload, and what may be meant as it. */
  String missing(String part, String name) {
    boolean header = part.equals("header");
    String meant = "";
    for (JsonMember member : (header ? token.headerObject() : token.payloadObject()).members()) {
      meant = Ascii.lower(member.name()).equals(name)
          ? " It has " + quote.of(member.name()) + "; names are case-sensitive." : meant;
    }
    boolean elsewhere = (header ? token.payloadObject() : token.headerObject()).member(name).isPresent();
    return "The " + part + " has no " + name + "." + meant
        + (elsewhere ? " It is in the " + (header ? "payload." : "header.") : "");
  }

  /** The kind of a JSON value in a sentence. */
  static String typeOf(JsonValue value) {
    if (value instanceof JsonString) {
      return "a string";
    }
    if (value instanceof JsonNumber) {
      return "a number";
    }
    if (value instanceof JsonWord word) {
      return word.word();
    }
    return value instanceof JsonArray ? "an array" : "an object";
  }
}
