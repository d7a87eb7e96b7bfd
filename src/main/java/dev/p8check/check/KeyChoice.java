package dev.p8check.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which of several texts is the key where the others are something else. */
final class KeyChoice {
  /** What is returned in place of the one key where there are several. */
  static final int SEVERAL = -2;

  /** More values than anybody keeps in one place; each is read on its own. */
  private static final int MOST = 32;

  private KeyChoice() {}

  /** Returns which object has the Key ID, or as {@link #among(List)} does, which one holds the only key. */
  static int among(List<FastlaneJson> objects, String keyId) {
    List<TracedText> keys = new ArrayList<>();
    for (FastlaneJson object : objects) {
      if (!keyId.isEmpty() && object.keyId().equals(keyId)) {
        return keys.size();
      }
      keys.add(object.key());
    }
    return among(keys);
  }

  /** Returns which run of {@code text} holds the only key. */
  static int among(TracedText text, List<Base64Run> runs) {
    List<TracedText> values = new ArrayList<>();
    for (Base64Run run : runs) {
      values.add(text.slice(run.from(), run.to()));
    }
    return among(values);
  }

  /** Whether one of {@code texts} holds another key than {@code key}; of many different ones the first are read. */
  static boolean hasOther(List<TracedText> texts, KeyFacts key) {
    List<String> seen = new ArrayList<>();
    for (TracedText text : texts) {
      if (seen.size() < MOST && !seen.contains(text.text())) {
        seen.add(text.text());
        Optional<KeyFacts> other = PrivateKeyCheck.check(text.text()).key();
        if (other.isPresent() && !other.get().isSameKeyAs(key)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Returns which of {@code texts} holds the only key, the first where it is repeated, or -1 where that is not sure, or
   * {@link #SEVERAL}.
   */
  private static int among(List<TracedText> texts) {
    int found = -1;
    boolean sure = true;
    Optional<KeyFacts> key = Optional.empty();
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (seen.contains(texts.get(i).text())) {
        continue;
      }
      if (seen.size() == MOST) {
        return -1;
      }
      seen.add(texts.get(i).text());
      PrivateKeyReport report = PrivateKeyCheck.check(texts.get(i).text());
      if (report.key().isEmpty()) {
        // What is something else has one finding, which says so; a key that is damaged has more.
        sure &= report.findings().size() == 1;
      } else if (key.isEmpty()) {
        key = report.key();
        found = i;
      } else if (!key.get().isSameKeyAs(report.key().get())) {
        return SEVERAL;
      }
    }
    return sure ? found : -1;
  }
}
