package dev.p8check.token;

import dev.p8check.finding.TokenCode;
import dev.p8check.json.JsonArray;
import dev.p8check.json.JsonMember;
import dev.p8check.json.JsonObject;
import dev.p8check.json.JsonValue;
import java.util.HashSet;
import java.util.Set;

/** The rule that a member's name is unique in its object (RFC 7515 section 4, RFC 7519 section 4). */
final class DuplicateRule {
  private DuplicateRule() {}

  static void judge(Judgement judgement) {
    String inHeader = firstDuplicate(judgement.token().headerObject());
    if (!inHeader.isEmpty()) {
      judgement.inHeader(TokenCode.TOKEN_DUPLICATE_MEMBER, inHeader,
          "The header has " + judgement.quote().of(inHeader) + " more than once.");
    }
    String inPayload = firstDuplicate(judgement.token().payloadObject());
    if (!inPayload.isEmpty()) {
      judgement.inPayload(TokenCode.TOKEN_DUPLICATE_MEMBER, inPayload,
          "The payload has " + judgement.quote().of(inPayload) + " more than once.");
    }
  }

  private static String firstDuplicate(JsonValue value) {
    if (value instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        String found = firstDuplicate(item);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return value instanceof JsonObject object ? firstDuplicate(object) : "";
  }

  private static String firstDuplicate(JsonObject object) {
    Set<String> names = new HashSet<>();
    for (JsonMember member : object.members()) {
      if (!names.add(member.name())) {
        return member.name().isEmpty() ? " " : member.name();
      }
    }
    for (JsonMember member : object.members()) {
      String found = firstDuplicate(member.value());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }
}
