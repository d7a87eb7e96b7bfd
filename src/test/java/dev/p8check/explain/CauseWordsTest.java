package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.testing.Prose;
import dev.p8check.testing.PublicIds;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

class CauseWordsTest {
  /** Titles of causes say a little more than those of findings, since they stand without a place in a text. */
  private static final int LONGEST_TITLE = 80;

  @ParameterizedTest
  @EnumSource(CauseCode.class)
  void everyCauseHasATitleThatIsNoSentence(CauseCode cause) {
    Prose.assertTitle(cause.title(), LONGEST_TITLE);
  }

  @ParameterizedTest
  @EnumSource(CauseCode.class)
  void everyCauseSaysWhyHowToCheckAndWhatToDo(CauseCode cause) {
    Prose.assertText(cause.because());
    Prose.assertText(cause.check());
    Prose.assertText(cause.fix());
  }

  @ParameterizedTest
  @EnumSource(CauseCode.class)
  void whatIsAlreadyLoadedIsNotAskedForAgain(CauseCode cause) {
    String check = cause.check();
    boolean isByValues = check.contains("under Check") || check.contains("under Token") || check.startsWith("Paste") || check.startsWith("Load");

    assertEquals(isByValues ? CauseCode.FOUND : check, cause.checkDone());
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
  void causesKeepTheirIds() {
    assertEquals(PublicIds.of("causes").stream().sorted().toList(), Stream.of(CauseCode.values()).map(CauseCode::id).sorted().toList());
  }

  @Test
  void noTwoCausesHaveOneTitle() {
    Set<String> titles = new HashSet<>();
    for (CauseCode cause : CauseCode.values()) {
      assertTrue(titles.add(cause.title()), cause.title());
    }
  }
}
