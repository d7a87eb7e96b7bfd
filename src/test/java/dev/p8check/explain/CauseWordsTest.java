package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

class CauseWordsTest {
  /** Titles of causes say a little more than those of findings, since they stand without a place in a text. */
  private static final int LONGEST_TITLE = 80;

  @ParameterizedTest
  @EnumSource(CauseCode.class)
  void everyCauseHasATitleThatIsNoSentence(CauseCode cause) {
    assertTrue(cause.title().length() <= LONGEST_TITLE, cause.title());
    assertFalse(cause.title().endsWith("."), cause.title());
    assertTrue(Character.isUpperCase(cause.title().charAt(0)) || cause.title().startsWith("fastlane")
        || cause.title().startsWith("is_key"), cause.title());
  }

  @ParameterizedTest
  @EnumSource(CauseCode.class)
  void everyCauseSaysWhyHowToCheckAndWhatToDo(CauseCode cause) {
    assertTrue(cause.because().endsWith("."), cause.because());
    assertFalse(cause.check().isEmpty(), cause.name());
    assertFalse(cause.fix().isEmpty(), cause.name());
  }

  @ParameterizedTest
  @EnumSource(CauseCode.class)
  void everyIdSaysWhatItIsOf(CauseCode cause) {
    String id = cause.id();
    boolean isKnown = false;
    for (String prefix : new String[] {"cause-", "credentials-", "token-", "response-", "private-key-"}) {
      isKnown |= id.startsWith(prefix);
    }
    assertTrue(isKnown, id);
  }

  @Test
  void noTwoCausesHaveOneTitle() {
    Set<String> titles = new HashSet<>();
    for (CauseCode cause : CauseCode.values()) {
      assertTrue(titles.add(cause.title()), cause.title());
    }
  }
}
