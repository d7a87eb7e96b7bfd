package dev.p8check.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.p8check.testing.Prose;
import dev.p8check.testing.PublicIds;
import java.util.HashSet;
import java.util.List;
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
  void every_cause_has_a_title_that_is_no_sentence(CauseCode cause) {
    Prose.assertTitle(cause.title(), LONGEST_TITLE);
  }

  @ParameterizedTest
  @EnumSource(CauseCode.class)
  void every_cause_says_why_how_to_check_and_what_to_do(CauseCode cause) {
    Prose.assertText(cause.because());
    Prose.assertText(cause.check());
    Prose.assertText(cause.fix());
  }

  @ParameterizedTest
  @EnumSource(CauseCode.class)
  void what_is_already_loaded_is_not_asked_for_again(CauseCode cause) {
    String check = cause.check();
    boolean isByValues = check.contains("under Check") || check.contains("under Token") || check.startsWith("Paste")
        || check.startsWith("Load");

    assertEquals(isByValues ? CauseCode.FOUND : check, cause.checkDone());
  }

  @ParameterizedTest
  @EnumSource(CauseCode.class)
  void every_id_says_what_it_is_of(CauseCode cause) {
    String id = cause.id();
    boolean isKnown = false;
    for (String prefix : new String[] {"cause-", "credentials-", "token-", "response-", "private-key-"}) {
      isKnown |= id.startsWith(prefix);
    }
    assertTrue(isKnown, id);
  }

  @ParameterizedTest
  @EnumSource(CauseCode.class)
  void what_shows_a_cause_is_a_finding_that_there_is(CauseCode cause) {
    List<String> ids = PublicIds.of("findings").stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
    for (String proof : cause.proofs()) {
      assertTrue(proof.endsWith("-") ? ids.stream().anyMatch(id -> id.startsWith(proof)) : ids.contains(proof), proof);
    }
  }

  @Test
  void causes_keep_their_ids() {
    assertEquals(PublicIds.of("causes").stream().sorted().toList(),
        Stream.of(CauseCode.values()).map(CauseCode::id).sorted().toList());
  }

  @Test
  void no_two_causes_have_one_title() {
    Set<String> titles = new HashSet<>();
    for (CauseCode cause : CauseCode.values()) {
      assertTrue(titles.add(cause.title()), cause.title());
    }
  }
}
